"""Questions without a name: asked by form, sealed until others wait with them, posted together, answered by anybody."""
