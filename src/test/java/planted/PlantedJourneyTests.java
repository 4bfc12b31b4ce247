package planted;

import com.microsoft.playwright.Page;

abstract class PlantedJourneyTests {

    abstract Page page();
}
