/** Lives the history of a platform again, to see what our way of matching would have meant for those who waited. */
package plein.matching.replay;
