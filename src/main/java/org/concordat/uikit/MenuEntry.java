package org.concordat.uikit;

/**
 * One line of the workspace's menu.
 *
 * @param order where it stands; lower is higher up
 * @param label the words of the line
 * @param path where it leads, below the workspace's address
 * @param root the beginning shared by all addresses for which this line is the current one
 * @param waiting how many things wait there; none is not shown
 */
public record MenuEntry(int order, String label, String path, String root, int waiting) {

    /** A line whose address is the beginning of all that belongs to it. */
    public MenuEntry(int order, String label, String path, int waiting) {
        this(order, label, path, path, waiting);
    }
}
