package planted.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Route;
import org.springframework.transaction.annotation.Transactional;

@Route("planted")
public class PlantedScreen extends Div {

    @Transactional
    void save() {}

    TextField field() {
        var field = new TextField();
        field.setValueChangeMode(ValueChangeMode.LAZY);
        return field;
    }

    void script() {
        getElement().executeJs("this.focus()");
    }
}
