package org.concordat.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.kernel.ConsultationClock;
import org.concordat.uikit.DeskPart;
import org.concordat.uikit.DeskPart.Place;
import org.concordat.uikit.DeskSection;
import org.concordat.uikit.Moments;
import org.concordat.uikit.SectionToolbar;
import org.concordat.uikit.WorkChanged;

/** What a person sees first: what waits for them, and the work at hand. Modules lay their own parts on it. */
@Route("")
@PermitAll
class DeskView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final List<DeskSection> sections;
    private final ConsultationClock clock;

    DeskView(List<DeskSection> sections, ConsultationClock clock) {
        this.sections = List.copyOf(sections);
        this.clock = clock;
        getContent().addClassName("desk");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    /** What waits may change while somebody looks at it. */
    @Override
    protected void onAttach(AttachEvent event) {
        var hearing = WorkChanged.hear(event.getUI(), it -> show());
        addDetachListener(detached -> {
            hearing.remove();
            detached.unregisterListener();
        });
    }

    private void show() {
        var parts = sections.stream()
                .map(DeskSection::part)
                .flatMap(Optional::stream)
                .sorted(Comparator.comparingInt(DeskPart::order))
                .toList();
        getContent().removeAll();
        getContent().add(new SectionToolbar(greeting(parts)).within(Moments.dayAndDate(LocalDate.now(clock))));
        at(parts, Place.FIRST).forEach(getContent()::add);
        getContent().add(columns(parts));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("uikit.title", getTranslation("shell.desk"));
    }

    private Div columns(List<DeskPart> parts) {
        var main = new Div(at(parts, Place.MAIN).toArray(Component[]::new));
        var aside = new Div(at(parts, Place.ASIDE).toArray(Component[]::new));
        var columns = new Div(main, aside);
        columns.addClassName("two");
        return columns;
    }

    private static Stream<Component> at(List<DeskPart> parts, Place place) {
        return parts.stream().filter(it -> it.place() == place).map(DeskPart::content);
    }

    private String greeting(List<DeskPart> parts) {
        var news = parts.stream()
                .map(DeskPart::headline)
                .filter(Objects::nonNull)
                .limit(2)
                .collect(Collectors.joining(" "));
        return getTranslation(
                "shell.greeting." + timeOfDay(), news.isEmpty() ? getTranslation("shell.nothingWaits") : news);
    }

    private String timeOfDay() {
        int hour = LocalTime.now(clock).getHour();
        if (hour < 12) {
            return "morning";
        }
        return hour < 18 ? "afternoon" : "evening";
    }
}
