package org.concordat.publication;

import tools.jackson.databind.json.JsonMapper;

/** Writes JSON as it may stand in an element of a page: nothing in it ends the element, or is read as anything but words. */
final class InScript {

    private InScript() {}

    static String json(Object value) {
        var json = JsonMapper.shared().writeValueAsString(value);
        var safe = new StringBuilder(json.length());
        for (char it : json.toCharArray()) {
            switch (it) {
                case '<', '>', '&', '\u2028', '\u2029' -> safe.append("\\u%04x".formatted((int) it));
                default -> safe.append(it);
            }
        }
        return safe.toString();
    }
}
