"""What the content says: frozen, closed records whose fields know their Vietnamese labels."""
