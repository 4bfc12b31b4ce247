package org.concordat.start;

import org.hibernate.boot.model.FunctionContributions;
import org.hibernate.boot.model.FunctionContributor;
import org.hibernate.type.StandardBasicTypes;

/**
 * Lets queries ask for many rows by their keys with <code>one_of(thing.id, :ids)</code>, where {@code ids} is an array. It is
 * one parameter however many there are, so that the database plans such a query once. Hibernate still translates it each
 * time that it is asked, as it does with {@code in}: where that counts, the query is written in SQL.
 */
public class OneOf implements FunctionContributor {

    @Override
    public void contributeFunctions(FunctionContributions functions) {
        functions
                .getFunctionRegistry()
                .registerPattern(
                        "one_of",
                        "(?1=any(?2))",
                        functions.getTypeConfiguration().getBasicTypeRegistry().resolve(StandardBasicTypes.BOOLEAN));
    }
}
