package org.concordat.text.word;

import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import org.concordat.text.packed.PackedFile;

/** What was noted in a file, by name. */
final class Properties implements PackedFile.Reading {

    private static final int MOST = 5_000;

    private final Map<String, String> into;
    private String name = "";

    Properties(Map<String, String> into) {
        this.into = into;
    }

    @Override
    public void at(XMLStreamReader xml, int event) {
        if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("property")) {
            name = PackedFile.attribute(xml, "name");
        } else if (event == XMLStreamConstants.CHARACTERS && !name.isEmpty() && into.size() < MOST) {
            into.put(name, xml.getText());
        } else if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("property")) {
            name = "";
        }
    }
}
