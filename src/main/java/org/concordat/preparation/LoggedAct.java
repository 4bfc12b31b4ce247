package org.concordat.preparation;

/** @param number its place in the log of its paper, from 1 */
record LoggedAct(int number, ReviewAct act) {}
