from pathlib import Path

import pytest

from crm_web.settings import Settings


def test_without_any_setting_the_app_is_one_process_on_loopback():
    settings = Settings.from_environment({})
    assert (settings.host, settings.port, settings.database_url, settings.workers) == ("127.0.0.1", 8000, "", 1)


def test_a_setting_is_read_from_the_environment():
    settings = Settings.from_environment({"CRM_PORT": "9000", "CRM_DATA_DIR": "/somewhere", "CRM_REGION": "SK"})
    assert (settings.port, settings.data_dir, settings.region) == (9000, Path("/somewhere"), "SK")


def test_a_port_that_is_no_number_is_refused():
    with pytest.raises(ValueError, match="invalid literal"):
        Settings.from_environment({"CRM_PORT": "many"})
