package planted;

import org.springframework.security.access.annotation.Secured;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** A service that forgot one of its methods, and cannot be wrapped. */
@Service
public final class PlantedService {

    @Secured("ROLE_ADMINISTRATOR")
    public void forgotten() {}

    @PreAuthorize("denyAll()")
    void unheard() {}
}
