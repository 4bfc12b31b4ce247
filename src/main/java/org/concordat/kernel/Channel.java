package org.concordat.kernel;

/** How a response came that was not submitted here. */
public enum Channel {
    EMAIL,
    POST
}
