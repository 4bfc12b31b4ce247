package org.concordat.load;

import java.util.Collection;

/** How long many things took, or how much of something. */
final class Times {

    private final double[] sorted;

    Times(Collection<Double> sorted) {
        if (sorted.isEmpty()) {
            throw new IllegalArgumentException("Nothing was measured");
        }
        this.sorted = sorted.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    }

    /** Within which so large a part of them was over. */
    double within(double part) {
        return sorted[Math.min(sorted.length - 1, (int) (sorted.length * part))];
    }

    double median() {
        return within(0.5);
    }

    double least() {
        return sorted[0];
    }

    double most() {
        return sorted[sorted.length - 1];
    }

    int count() {
        return sorted.length;
    }
}
