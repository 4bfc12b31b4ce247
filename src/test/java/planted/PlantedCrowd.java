package planted;

import java.time.Clock;
import org.springframework.stereotype.Repository;

/** Asks for so many others that nobody knows any more what it is for. */
@Repository
class PlantedCrowd {

    PlantedCrowd(
            Clock first,
            Clock second,
            Clock third,
            Clock fourth,
            Clock fifth,
            Clock sixth,
            Clock seventh,
            Clock eighth) {}
}
