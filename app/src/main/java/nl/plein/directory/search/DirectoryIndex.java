package nl.plein.directory.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.UUID;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.springframework.stereotype.Component;

/**
 * All words of the directory, in the memory of this node. PostgreSQL has the truth: this is made from it at each start, and
 * shows a change when {@link #show} was called.
 */
@Component
class DirectoryIndex {

    private final IndexWriter writer;
    private final SearcherManager searchers;

    DirectoryIndex() throws IOException {
        var analyzer = new PerFieldAnalyzerWrapper(
                Analysis.DUTCH, Map.of(Fields.WORDS, Analysis.WORDS, Fields.ENGLISH, Analysis.ENGLISH));
        writer = new IndexWriter(new ByteBuffersDirectory(), new IndexWriterConfig(analyzer));
        searchers = new SearcherManager(writer, null);
    }

    void clear() {
        write(IndexWriter::deleteAll);
    }

    void put(UUID id, Document document) {
        write(index -> index.updateDocument(new Term(Fields.ID, id.toString()), document));
    }

    /** Faster than {@link #put}, for what is not there yet. */
    void add(Document document) {
        write(index -> index.addDocument(document));
    }

    void remove(UUID id) {
        write(index -> index.deleteDocuments(new Term(Fields.ID, id.toString())));
    }

    /** From now on what was written is found. */
    void show() {
        write(_ -> searchers.maybeRefreshBlocking());
    }

    <T> T read(Reading<T> reading) {
        try {
            var searcher = searchers.acquire();
            try {
                return reading.read(searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(Writing writing) {
        try {
            writing.write(writer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    interface Reading<T> {
        T read(IndexSearcher searcher) throws IOException;
    }

    private interface Writing {
        void write(IndexWriter writer) throws IOException;
    }
}
