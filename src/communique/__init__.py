"""Press releases of foreign ministries, as a knowledge graph whose every fact points at its words."""
