package planted.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import org.springframework.transaction.annotation.Transactional;

@Route("planted")
public class PlantedScreen extends Div {

    @Transactional
    void save() {}

    void script() {
        getElement().executeJs("this.focus()");
    }
}
