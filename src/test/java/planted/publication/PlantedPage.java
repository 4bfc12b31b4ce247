package planted.publication;

import javax.sql.DataSource;

class PlantedPage {

    DataSource everything;
}
