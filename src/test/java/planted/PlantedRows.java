package planted;

import org.springframework.data.repository.Repository;

public interface PlantedRows extends Repository<PlantedEntity, Long> {}
