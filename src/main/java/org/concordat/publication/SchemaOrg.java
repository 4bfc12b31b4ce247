package org.concordat.publication;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.concordat.kernel.OrganisationKind;
import org.concordat.kernel.Slug;
import org.concordat.record.ConsultationHead;
import org.concordat.record.ListedOrganisation;
import org.concordat.record.OrganisationReading.OrganisationOnRecord;
import org.concordat.record.PublishedOrganisation.FormerName;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says to search engines what a page is about, in the vocabulary of schema.org. It says nothing that the page does not. */
@Component
class SchemaOrg {

    private static final String LICENCE = "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/";

    private final Wording wording;

    SchemaOrg(Wording wording) {
        this.wording = wording;
    }

    /** A consultation, as the data that can be had of it. */
    String consultation(ConsultationHead head) {
        var path = "/consultations/" + head.slug();
        var thing = thing("Dataset");
        thing.put("name", head.title());
        thing.put("description", head.summary());
        thing.put("url", wording.address(path));
        thing.put("identifier", head.commandPaper());
        thing.put("datePublished", head.publishedOn().toString());
        thing.put("creator", organisation(head.consultingBody()));
        thing.put("license", LICENCE);
        thing.put("isAccessibleForFree", true);
        thing.put(
                "distribution",
                List.of(
                        file(path + "/positions.csv", "text/csv"),
                        file(path + "/respondents.csv", "text/csv"),
                        file(path + "/archive.zip", "application/zip")));
        return page(thing);
    }

    /** A version of a position. The press is no author: of what it reported none is named. */
    String position(PositionPage page) {
        var it = page.position();
        var thing =
                said(it.reference(), it.version(), "/positions/", page.headed().head());
        if (!it.isReported()) {
            thing.put(
                    "author",
                    it.organisations().stream().map(this::organisation).toList());
        }
        thing.put("datePublished", it.asAt().toString());
        thing.put("text", wording.plain(it.text().plain()));
        thing.put("creditText", page.citation().plain());
        return page(thing);
    }

    /** A version of a response. */
    String response(ResponsePage page) {
        var it = page.response();
        var thing =
                said(it.reference(), it.version(), "/responses/", page.headed().head());
        thing.put("author", it.organisations().stream().map(this::organisation).toList());
        thing.put("datePublished", it.submittedAt().toString());
        thing.put(
                "hasPart",
                page.positions().stream()
                        .map(part -> wording.address("/positions/" + part.reference()))
                        .toList());
        return page(thing);
    }

    String organisation(OrganisationOnRecord it) {
        var thing = organisation(it.organisation());
        if (it.partOf() != null) {
            thing.put("parentOrganization", organisation(it.partOf()));
        }
        if (!it.formerNames().isEmpty()) {
            thing.put(
                    "alternateName",
                    it.formerNames().stream().map(FormerName::name).toList());
        }
        return page(thing);
    }

    private Map<String, @Nullable Object> said(Object reference, int version, String list, ConsultationHead about) {
        var thing = thing("CreativeWork");
        thing.put("identifier", reference.toString());
        thing.put("version", version);
        thing.put("url", wording.address(list + reference + "?version=" + version));
        var paper = thing("CreativeWork");
        paper.put("name", about.title());
        paper.put("url", wording.address("/consultations/" + about.slug()));
        thing.put("about", paper);
        return thing;
    }

    private Map<String, @Nullable Object> organisation(ListedOrganisation it) {
        var thing =
                thing(it.kind() == OrganisationKind.GOVERNMENT_DEPARTMENT ? "GovernmentOrganization" : "Organization");
        thing.put("name", it.name());
        thing.put("url", address(it.slug()));
        return thing;
    }

    private String address(Slug organisation) {
        return wording.address("/organisations/" + organisation);
    }

    private Map<String, @Nullable Object> file(String path, String form) {
        var thing = thing("DataDownload");
        thing.put("contentUrl", wording.address(path));
        thing.put("encodingFormat", form);
        return thing;
    }

    private static Map<String, @Nullable Object> thing(String type) {
        var thing = new LinkedHashMap<String, @Nullable Object>();
        thing.put("@type", type);
        return thing;
    }

    private static String page(Map<String, @Nullable Object> thing) {
        var page = new LinkedHashMap<String, @Nullable Object>();
        page.put("@context", "https://schema.org");
        page.putAll(thing);
        return InScript.json(page);
    }
}
