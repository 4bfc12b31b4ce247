package org.concordat.consultation;

/**
 * What whoever responds has to declare, as yes or no.
 *
 * @param number counted from 1
 * @param guidance what helps to answer it; empty where there is none
 */
public record Declaration(int number, String text, String guidance) {}
