package planted;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
public class PlantedEntity {

    @Id
    long id;
}
