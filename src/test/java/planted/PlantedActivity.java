package planted;

import org.springframework.security.access.prepost.PreAuthorize;

/** A rule on a generic supertype, which Spring Security has missed before: CVE-2025-41248. */
public interface PlantedActivity<T> {

    @PreAuthorize("denyAll()")
    void doWith(T thing);
}
