package planted.publication;

import javax.sql.DataSource;
import org.concordat.kernel.PublicRead;
import org.springframework.stereotype.Controller;

@Controller
@PublicRead
class PlantedPage {

    DataSource everything;
}
