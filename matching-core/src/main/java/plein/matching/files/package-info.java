/** Reading what others wrote and writing what others will read: CSV and JSON, every bad row with its reason. */
package plein.matching.files;
