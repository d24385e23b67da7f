save = Guardar
greeting = Hola { $nombre }
dais = Días
