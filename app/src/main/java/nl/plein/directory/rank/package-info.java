/**
 * In which order listings are shown. It knows how well words match, how far it is, whether there is room and whether it is
 * still true; who offers it and what is paid for it cannot be said here (EgolessTest).
 */
package nl.plein.directory.rank;
