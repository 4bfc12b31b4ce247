package planted;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.dependency.JsModule;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;

@Service
@JsModule("./planted.js")
public class PlantedHelper {

    @Autowired
    String injected;

    Instant now() {
        return Instant.now();
    }

    Html html() {
        return new Html("<p>x</p>");
    }
}
