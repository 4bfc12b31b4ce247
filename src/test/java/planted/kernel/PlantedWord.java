package planted.kernel;

import org.springframework.stereotype.Component;

@Component
class PlantedWord {}
