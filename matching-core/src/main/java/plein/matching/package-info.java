/** Who is matched with whom: the bare problem, its exact solvers, and the proof that a plan is the best one. */
package plein.matching;
