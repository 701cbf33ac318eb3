"""The games on paper, played by their rules: people do what their cards say, dice are drawn."""
