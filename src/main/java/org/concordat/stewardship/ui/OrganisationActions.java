package org.concordat.stewardship.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.concordat.kernel.OrganisationId;
import org.concordat.organisation.Newcomers;
import org.concordat.organisation.OrganisationDirectory;
import org.concordat.organisation.OrganisationFile;
import org.concordat.organisation.OrganisationUpkeep;
import org.concordat.organisation.Standing;
import org.concordat.organisation.ui.OrganisationChoice;
import org.concordat.stewardship.OrganisationInFull;
import org.concordat.stewardship.Stewardship;
import org.concordat.uikit.WrittenLine;

/** What an administrator can do with an organisation, each with a dialog that says what it means. */
@org.springframework.stereotype.Component
class OrganisationActions {

    private final Newcomers newcomers;
    private final OrganisationUpkeep upkeep;
    private final Stewardship stewardship;
    private final OrganisationDirectory directory;

    OrganisationActions(
            Newcomers newcomers, OrganisationUpkeep upkeep, Stewardship stewardship, OrganisationDirectory directory) {
        this.newcomers = newcomers;
        this.upkeep = upkeep;
        this.stewardship = stewardship;
        this.directory = directory;
    }

    /** The buttons for its present standing. */
    List<Button> offered(OrganisationInFull whole, Runnable done) {
        var file = whole.file();
        var id = file.organisation().id();
        var offered = new ArrayList<Button>();
        if (file.standing() == Standing.CLOSED || file.standing() == Standing.MERGED) {
            return offered;
        }
        if (file.standing() == Standing.VERIFIED) {
            offered.add(button(
                    "stewardship.change.withdraw",
                    translate("stewardship.change.withdraw.what", whole.published()),
                    why -> stewardship.withdrawVerification(id, why),
                    done));
        } else {
            offered.add(button(
                    "stewardship.change.verify",
                    translate("stewardship.change.verify.what"),
                    why -> newcomers.verify(id, why),
                    done));
        }
        offered.add(rename(file, done));
        offered.add(place(file, done));
        offered.add(merge(id, done));
        offered.add(button(
                "stewardship.change.close",
                translate("stewardship.change.close.what", file.members()),
                why -> stewardship.close(id, why),
                done));
        return offered;
    }

    /** What can be done with a name that a member asked for. */
    List<Button> renaming(OrganisationFile file, Runnable done) {
        return List.of(
                rename(file, done),
                button(
                        "stewardship.change.refuseRenaming",
                        translate("stewardship.change.refuseRenaming.what"),
                        why -> upkeep.refuseRenaming(file.organisation().id(), why),
                        done));
    }

    private Button rename(OrganisationFile file, Runnable done) {
        var name = new WrittenLine(translate("organisation.particular.name"));
        name.setMaxLength(OrganisationUpkeep.NAME_MAXIMUM);
        var asked = file.renaming();
        name.setValue(asked == null ? file.organisation().name() : asked.name());
        return button(
                "stewardship.change.rename",
                translate("stewardship.change.rename.what"),
                why -> upkeep.rename(file.organisation().id(), name.getValue(), why),
                done,
                name);
    }

    private Button place(OrganisationFile file, Runnable done) {
        var parent = new OrganisationChoice(translate("organisation.parent"), directory);
        return button(
                "stewardship.change.place",
                translate("stewardship.change.place.what"),
                why -> upkeep.place(file.organisation().id(), parent.chosen(), why),
                done,
                parent);
    }

    private Button merge(OrganisationId id, Runnable done) {
        var survivor = new OrganisationChoice(translate("stewardship.change.merge.survivor"), directory);
        return button(
                "stewardship.change.merge",
                translate("stewardship.change.merge.what"),
                why -> {
                    var chosen = Objects.requireNonNullElse(survivor.chosen(), id);
                    stewardship.merge(id, chosen, why);
                },
                done,
                survivor);
    }

    private static Button button(String key, String what, Consumer<String> change, Runnable done, Component... inputs) {
        return new Button(
                translate(key),
                click -> new ChangeDialog(
                                key,
                                what,
                                why -> {
                                    change.accept(why);
                                    done.run();
                                },
                                inputs)
                        .open());
    }
}
