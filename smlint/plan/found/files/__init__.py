"""Files of other tools: data files, spreadsheets, StratML, lists of contacts."""
