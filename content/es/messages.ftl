# Lo que dice el bot, en español. Cambia a tu gusto las palabras a la derecha de "="; deja como están los nombres de la izquierda
# y lo que va entre llaves. Los textos largos siguen en las líneas de abajo, con sangría. En los textos se pueden usar **negrita**,
# *cursiva*, listas y enlaces; los títulos y los botones van sin formato. Para comprobarlo: alongside content check

language-name = Español

## Everywhere

save = Guardar
help-button = ¿Qué puedo decir?
join-button = Participar como aliado
lesson-button = La lección de hoy
settings-button = Ajustes
journal-button = Mi diario
stored-button = Qué se guarda
commands-button = ¿Qué puedo decir?
read-lesson = Leer “{ $title }”

stale-title = Ese botón es de una versión anterior
stale-text = Aquello a lo que pertenecía ya no existe. No se cambió nada.
trouble-title = No funcionó
trouble-text = Algo falló por mi parte, y no se guardó nada. Inténtalo de nuevo en un minuto.
not-joined-title = Eso es para aliados
not-joined-text = Todavía no participas. Empezar lleva dos minutos, y puedes dejarlo cualquier día.
not-yours-title = Eso no te corresponde
not-yours-text = Eso solo puede hacerlo { $who ->
    [admin] quien administra este bot
   *[other] quien coordina el programa
  }. Consulta con { $contact }.
unknown-title = No lo entendí del todo
unknown-text = Solo conozco unas pocas palabras. Esto es lo que más se acerca:
unknown-lessons = { $count ->
    [one] Hay una lección que puede ayudarte:
   *[other] Hay lecciones que pueden ayudarte, empezando por la que mejor encaja:
  }
found-title = Esto puede ayudarte
found-line = **{ $title }** – { $place ->
    [title] en el título: { $words }
    [question] en la pregunta: { $words }
    [attempt] en lo que propone probar: { $words }
    [quiz] en el repaso rápido: { $words }
   *[text] en el texto: { $words }
  }

problem-required = Falta completar esto.
problem-not-offered = Elige una de las respuestas que se ofrecen.
problem-too-long = Aquí caben como máximo { $limit } caracteres; lo tuyo tiene { $length }.
problem-number = Escribe un número entero del { $low } al { $high }.
problem-date = Escribe una fecha como 2026-03-29.
problem-time = Escribe una hora como 09:30.

## Hello and help

hello-title = Hola, soy { $name }
hello-text =
    Ayudo a los hombres que quieren ser buenos aliados en el trabajo a no dejarlo: los días que elijas, una lección de dos
    minutos, una pregunta para pensar y algo pequeño para probar. Todo ligado a tu propia razón para hacerlo.

    Participar es cosa tuya, y dejarlo también. Participes o no: escribe “sos” cuando acaba de pasar algo, y “help now” cuando
    es grave.
hello-note = Mientras no participes, no guardo nada sobre ti.
hello-again-title = Me alegra verte
hello-again-text = ¿Qué te gustaría hacer?
help-title = Lo que puedes decir
help-start = **Para empezar**
help-way = **Tu camino**
help-company = **Nadie camina solo**
help-yours = **Tú decides**
help-for-coordinator = **Para quien coordina**
help-for-admin = **Para quien administra**
help-line = **{ $words }** – { $help }
help-people = **Personas que ayudan**
help-people-none = **Personas que ayudan:** consulta con { $contact }.
help-note = Estas palabras se escriben en inglés, tal como están aquí. También puedes preguntarme algo con las tuyas, y busco la lección que mejor encaje. En Slack, si estás en un canal, pon /ally delante.

help-hello-show = saludar
help-hello-help = esta lista
help-home-show = tu porqué, lo que viene, tus promesas y tus ajustes de un vistazo
help-journey-join = participar como aliado
help-journey-leave = dejarlo todo
help-whys-show = ver tu porqué, cambiarlo, repasar los anteriores
help-lessons-today = la lección de hoy, ahora
help-lessons-catch-up = las lecciones que aún no has contestado
help-journal-show = tus reflexiones privadas: leer, buscar, cambiar, borrar, compartir una
help-journal-find = buscar algo que escribiste
help-journal-export = tu diario en un archivo
help-journal-note = escribir algo tuyo
help-settings-change = días, hora, zona horaria, idioma, desde dónde empiezas
help-settings-pause = hacer una pausa, por ejemplo: pause 2 weeks (dos semanas)
help-settings-resume = seguir donde lo dejaste
help-privacy-show = qué se guarda sobre ti
help-privacy-forget = borrar todo lo que hay sobre ti
help-roles-claim = ser la primera persona que administra, con el código del primer arranque
help-roles-roles = quién coordina y quién administra

## Joining

join-title = Participar como aliado
join-submit = Participar
join-intro = Tres cosas: **por qué** lo haces, **en qué punto** estás y **cuándo** quieres recibir tus lecciones. Todo se puede cambiar después.
join-stored =
    Qué se guarda: tu nombre, tus respuestas de aquí, qué lecciones recibiste y lo que escribas en tu diario. Tus palabras se
    guardan cifradas. Ningún informe ni nadie que coordine las muestra jamás; tu porqué te lo cito a ti, y solo a ti. Los
    mensajes de este chat pertenecen al sistema de chat de tu lugar de trabajo; por eso tu diario se escribe en formularios
    y nunca aparece en el chat. Escribe “privacy” para ver qué se guarda, “forget me” para borrarlo.
joined-title = Te damos la bienvenida. Ya participas.
joined-text =
    Tus lecciones llegan a las { $at }, en tu hora local, estos días: { $days }. Mientras tanto, echa un vistazo a la primera
    ahora, o escribe “help” para ver qué más hay.
already-in-title = Ya participas
already-in-text = Todo se puede cambiar en tus ajustes.
leave-title = Dejarlo
leave-text = Gracias por el camino recorrido hasta aquí. Si lo dejas, no llegan más lecciones y no se le dice a nadie. Tu diario puede quedarse para el día en que vuelvas, o borrarse.
leave-keep = Dejarlo, conservar mi diario
leave-erase = Dejarlo y borrar todo
leave-pause = Solo una pausa
left-title = Lo has dejado
left-text = No llegarán más lecciones. Tu diario se conserva para ti; escribe “join” para volver, o “forget me” para borrarlo.

plan-readiness = ¿En qué punto estás ahora?
readiness-curious = Con curiosidad: quiero entender de qué se trata esto
readiness-unsure = Con dudas: me importa, pero no sé qué hacer
readiness-willing = Con ganas: quiero empezar a hacer las cosas de otra manera
readiness-active = En acción: a veces digo algo y quiero hacerlo mejor
readiness-leading = Al frente: otros me toman como referencia y quiero que vengan conmigo
plan-days = ¿Qué días?
plan-days-hint = Si no eliges ninguno, te propongo días que vayan con el punto en que estás. Nunca más de una lección al día.
day-0 = lunes
day-1 = martes
day-2 = miércoles
day-3 = jueves
day-4 = viernes
day-5 = sábado
day-6 = domingo
plan-at = ¿A qué hora?
plan-weeks = ¿Cada cuánto?
plan-weeks-1 = Todas las semanas
plan-weeks-2 = Cada dos semanas
plan-country = ¿Los días festivos de qué país?
plan-country-hint = Un país, como Chile; en sus días festivos no llegan lecciones. Vacío, si no quieres ninguno.
country-did-you-mean = No conozco ningún país llamado “{ $country }”. ¿Querías decir { $likely }?
country-unknown = No conozco ningún país llamado “{ $country }”. Escribe su nombre, o deja esto vacío.
country-without-holidays = No conozco los días festivos de { $country }, así que en ellos también llegan lecciones. Escribe “pause” cuando no estés.
plan-zone = ¿En qué zona horaria?
plan-zone-hint = Un lugar, como Europe/Madrid o America/Mexico_City
plan-language = Idioma
zone-did-you-mean = No conozco “{ $zone }”. ¿Querías decir { $likely }?
zone-unknown = No conozco “{ $zone }”. Escribe un lugar como Europe/Madrid.

## The why

why-motives = ¿Por qué lo haces?
why-words = Con tus palabras
why-words-hint = Una o dos frases, para ti
motive-family = Mi familia: el mundo en el que trabaja
motive-fairness = Que el trato sea justo
motive-story = Algo que vi o me contaron
motive-teams = Mejores equipos y mejor trabajo
motive-freedom = Mi propia libertad frente a ideas estrechas de cómo debe ser un hombre
motive-reputation = Tener fama de alguien con quien las mujeres eligen trabajar
motive-other = Otra cosa
why-title = Tu porqué
why-none = Todavía no has dicho por qué lo haces.
why-change = Cambiar mi porqué
why-earlier = **Anteriores**
why-since = tú, desde el { $day }
why-note = Esto solo lo ves tú.
why-form-title = Tu porqué
why-form-note = Te lo cito cuando ayuda, aquí en nuestro chat, y nunca a nadie más. Los anteriores se conservan para que puedas repasarlos.
why-saved-title = Tu porqué está guardado
why-saved-text = Lo traeré de vuelta cuando ayude.

## Lessons

lesson-about = { $module } · { $minutes ->
    [one] { $minutes } minuto
   *[other] { $minutes } minutos
  }
lesson-content-note = Antes de leer: { $note } Si prefieres saltártela, no hace falta que digas nada.
lesson-reflect = **Para pensar**
lesson-try = **Algo para probar esta semana**
lesson-private = Lo que escribas va a tu diario: solo tú puedes leerlo, y no aparece en el chat.
lesson-brief = Tu lección: { $title }
lesson-write = Escribir mi respuesta
lesson-done = Hecho
lesson-skip = Saltarme esta
skipped-title = Está bien así
lesson-check = Repaso rápido
module-your-why = Tu porqué
module-seeing = Ver
module-listening = Escuchar
module-speaking-up = Decir algo
module-everyday-actions = Gestos de cada día
module-more-than-one-lane = Más de un carril
module-across-cultures = Entre culturas
module-courage = Valentía
module-getting-it-wrong = Equivocarse
module-leading = Liderar
module-accountability = Rendir cuentas
module-safety = Seguridad
module-staying = Seguir
done-title = Bien
done-text = Anotado. La próxima llega el día de siempre.
check-title = Repaso rápido
check-right = Sí
check-other = No del todo
check-feedback = { $feedback }
check-again = Probar otra vez
check-choose = Elige lo correcto
check-submit = Responder
check-chosen-right = **{ $answer }** – sí. { $feedback }
check-chosen-other = **{ $answer }** – no del todo. { $feedback }
check-missed = **{ $answer }** – esto también. { $feedback }
check-changed = Esta pregunta se ha cambiado desde que la viste. Ahora dice así:
recall-title = ¿Te acuerdas?
recall-text = De “{ $title }”. No se puntúa nada; solo ayuda a que la idea se quede.
story-teller = { $teller }, sobre lo que costó aprender
story-example = Un ejemplo inventado, hasta que alguien que dirige donde trabajas cuente aquí su historia.
story-wrong = **En qué me equivoqué**
story-learned = **Cómo aprendí**
story-now = **Qué hago ahora**
story-hard = **Qué sigue siendo difícil**
story-brief = Una historia: { $title }
campaign-when = Para el { $day }
campaign-avoid = **Hoy, mejor no**
useful-question = ¿Te sirvió esto? Tu respuesta va a una urna sellada, sin tu nombre.
useful-yes = Sí
useful-somewhat = Un poco
useful-no = La verdad, no
useful-thanks-title = Gracias
useful-thanks = Sellada. Quien escribe las lecciones ve solo resultados de grupo, a partir de cinco respuestas, cuando acaba el trimestre.
catch-up-title = Ponerte al día
catch-up-none = No hay nada pendiente. Has contestado todo lo que recibiste.
catch-up-text = { $count ->
    [one] Hay una lección pendiente. No hay prisa.
   *[other] Hay { $count } lecciones pendientes, la más nueva primero. Elige una; no hay prisa, y las demás pueden descansar.
  }
catch-up-line = **{ $title }**, { $day }
prompt-title = Una pregunta para ti
prompt-skip = Esta no
pace-remind-title = Sin prisa
pace-remind-text = No tienes que contestar nada: basta con leer, y también con guardar una lección para un día más tranquilo. Si pulsas el botón, sé que quieres seguir así.
pace-waits = **{ $title }** te espera.
pace-keep = Voy leyendo, sigue así
pace-kept-title = Bien, seguimos así
pace-kept-text = Lee cuando te venga bien. La próxima llega el día de siempre.
pace-offer-title = ¿Mejor menos?
pace-offer-text = Hay semanas muy llenas. Con menos lecciones va igual de bien: no se pierde nada, y puedes volver a cambiarlo cualquier día en tus ajustes.
pace-slower-weekly = Una por semana
pace-slower-fortnightly = Una cada dos semanas
pace-slower-title = Un ritmo más lento
pace-slower-text = Tu próxima lección: { $when }, en tu hora local.
pace-quiet-title = Me quedo en silencio
pace-quiet-text = No quiero llenarte el chat, así que por ahora no llega nada más. Tu lugar se conserva: escribe **resume**, o contesta cualquier lección, y sigue exactamente donde lo dejaste. Puedes volver cualquier día.
finished-title = Has visto todo lo que hay
finished-text = Ahora mismo no hay ninguna lección nueva. Tu diario es un buen lugar para mirar atrás: escribe “journal”.

## The journal

journal-title = Tu diario
journal-intro = Esto solo puedes leerlo tú. Las entradas se abren en un formulario, para que no queden en el chat.
journal-none = Aquí todavía no hay nada. Lo que contestes a una lección se guarda aquí, solo para ti.
journal-line = **{ $title }**, { $day }
journal-open = Leer o cambiar
journal-open-spoken = Leer o cambiar lo que escribiste sobre “{ $title }” el { $day }
journal-delete = Borrar
journal-delete-spoken = Borrar lo que escribiste sobre “{ $title }” el { $day }
journal-new = Escribir una nota
journal-older = { $count } más antiguas
journal-newest = Las más recientes
journal-words = Tus palabras
journal-private = Esto solo puedes leerlo tú. Se guarda cifrado y nunca aparece en el chat.
journal-write-title = Tu respuesta
journal-note-title = Una nota
journal-edit-title = De tu diario
journal-saved-title = Guardado en tu diario
journal-saved-text = Solo tú puedes leerlo.
journal-delete-title = ¿Borrar esta entrada?
journal-delete-text = Lo que escribiste sobre **{ $title }** desaparecerá para siempre.
journal-delete-yes = Borrar
journal-delete-no = Conservarla
journal-none-there = Ahí no hay nada. Quizá lo borraste, o lo escribiste en otro mes.
journal-only = Se muestra: **{ $what }**.
journal-line-shared = **{ $title }**, { $day }; la compartes con { $people }
journal-about-notes = Notas
journal-about-questions = Preguntas entre lecciones
journal-more = Más
journal-find = Buscar…
journal-find-title = Buscar en tu diario
journal-find-words = ¿Qué palabras?
journal-find-about = ¿Sobre qué?
journal-find-month = ¿Cuándo?
journal-find-note = Puedes dejar en blanco cualquiera de estas cosas. Lo que buscas se usa una vez y no se guarda.
journal-find-again = Buscar otra vez…
journal-found-title = Encontrado en tu diario
journal-found = { $count ->
    [one] Una entrada tiene esas palabras.
   *[other] { $count ->
        [2] Dos entradas tienen esas palabras.
        [3] Tres entradas tienen esas palabras.
        [4] Cuatro entradas tienen esas palabras.
       *[other] { $count } entradas tienen esas palabras. Estas { $shown } son las que más se acercan; con otra palabra o un mes se reduce la lista.
      }
  }
journal-found-none = Ninguna entrada tuya tiene esas palabras. Prueba con menos, o con otra.
journal-export = Llevártelo…
journal-export-title = Tu diario, en archivo
journal-export-note = Pongo el archivo en nuestro chat privado, porque tú me lo pides. A partir de ahí es un archivo en el sistema de chat de tu lugar de trabajo, como cualquier otro: guárdalo donde sea tuyo y luego bórralo del chat.
journal-export-which = ¿Qué parte?
journal-export-all = Todo
journal-export-hint = Donde un chat muestre solo una parte de un archivo largo, llévatelo mes a mes.
journal-export-submit = Enviármelo
journal-export-sent = Llega a nuestro chat privado en un momento.
journal-file = Tu diario
journal-file-text = { $count ->
    [one] Una entrada, como pediste.
   *[other] { $count } entradas, como pediste.
  }
journal-delete-shared = La compartiste con { $people }. Si la borras, tampoco allí se podrá seguir leyendo.
journal-share = Compartir…
journal-share-spoken = Compartir lo que escribiste sobre “{ $title }” el { $day }
journal-share-title = Compartir esta entrada
journal-share-intro = Esto es lo que verá esa persona, palabra por palabra, en una ventana aparte. El chat dirá solo que compartiste algo. Puedes retirarlo en cualquier momento.
journal-share-who = ¿Con quién?
journal-share-hint = Una persona. Después puedes compartirlo con otras.
journal-share-submit = Compartir
journal-share-unknown = No conozco a esta persona, y no le escribo a nadie que no haya venido antes a mí. Pídele que participe, o enséñaselo tú.
journal-share-yourself = Esa persona eres tú. Elige a otra.
journal-share-most = Esta entrada ya la compartes con { $limit } personas. Antes, retírasela a una de ellas.
journal-share-sent-title = Compartida
journal-share-sent = { $person } puede leerla tal como está ahora. Si la cambias en tu diario, lo que compartiste se queda como estaba.
journal-shared-button = Compartida…
journal-sharing-title = Quién puede leer esto
journal-sharing = **{ $title }**: { $count ->
    [0] no la compartes con nadie.
    [one] la compartes con una persona, tal como estaba entonces.
   *[other] la compartes con { $count } personas, tal como estaba entonces.
  }
journal-take-back = Retirársela a { $person }
journal-share-further = Compartirla con alguien más…
journal-taken-back-title = Retirada
journal-taken-back = Ya no puede leerla.
journal-shared-title = Algo para leer, solo para ti
journal-shared-text = { $person } ha compartido contigo algo de un diario privado: **{ $title }**.
journal-shared-note = Se abre en una ventana aparte. No se escribió para que circulara; por favor, guárdatelo.
journal-shared-read = Leer
journal-shared-decline = No es para mí
journal-shared-read-title = Compartido contigo
journal-shared-about = Sobre
journal-shared-kept = No se le dice a nadie si leíste esto. Si quieres dar las gracias, para eso está el botón; o simplemente cierra la ventana.
journal-shared-gone = Esto se retiró. Ya no hay nada que leer.
journal-shared-declined = Ya no está aquí, y no se le dice a nadie.
journal-thank = Dar las gracias
journal-thank-title = Gracias
journal-thank-text = { $person } sabrá que diste las gracias.
journal-thanked-title = Te dan las gracias
journal-thanked-text = { $person } te da las gracias por lo que compartiste.

## Settings

settings-title = Ajustes
settings-saved-title = Guardado
settings-saved-text = Tu próxima lección: { $when }, en tu hora local.
pause-title = Hacer una pausa
pause-intro = No se pierde nada: sigues exactamente donde estás ahora.
pause-how-long = ¿Por cuánto tiempo?
pause-days = { $days ->
    [7] Una semana
    [14] Dos semanas
    [28] Cuatro semanas
   *[other] { $days } días
  }
pause-submit = Hacer la pausa
pause-unclear = No entendí “{ $words }”. Escribe por ejemplo **pause 2 weeks** (dos semanas), o elige aquí:
pause-too-long = Una pausa puede durar de un día a { $limit } días. Si necesitas más tiempo, puedes dejarlo y volver cualquier día.
paused-title = Disfruta de la pausa
paused-text = No habrá lecciones hasta el { $day }. Escribe “resume” para seguir antes.
resume-button = Seguir ya
resumed-title = Me alegra que vuelvas
resumed-text = Sigues exactamente donde lo dejaste. Tu próxima lección: { $when }, en tu hora local.

## Home

home-title = { $name }
lesson-your-why = tu porqué
home-next = Próxima lección
home-paused = En pausa; próxima lección
home-quiet = cuando quieras: no te escribo hasta que sigas
home-days = Tus días
home-days-at = { $days } a las { $at }{ $weeks ->
    [2] , cada dos semanas
   *[other] {""}
  } ({ $zone })
home-asked = **Lo que te pregunté**
home-asked-lesson = **{ $title }**, { $day }. No hay prisa.
home-asked-promise = ¿Cómo te fue con tu promesa **{ $title }**?
home-asked-measure = Seis preguntas breves sobre el punto en que estás, solo para ti, para que más adelante veas qué ha cambiado.
home-read = Leer
home-promised = **Lo que te prometiste**
home-measures = En qué punto estoy
home-more = Más
home-programme = **Para el programa**
home-polls = Encuestas
home-circles = Círculos
home-questions = Preguntas por revisar
home-roles = Roles
home-content = Lecciones y mensajes
home-lessons = Lecciones hasta ahora
home-reflections = En tu diario
home-note = Esta página solo la ves tú.

## Privacy

privacy-title = Qué se guarda sobre ti
privacy-nothing = Nada. Mientras no participes, no guardo ningún rastro tuyo.
privacy-text = Contado ahora mismo, en la base de datos:
privacy-promise = Tus palabras se guardan cifradas; no las muestra ningún informe ni nadie que coordine. En principio, quienes operan el servidor podrían leer lo que el servidor puede leer. Slack o Teams saben que hablas conmigo y guardan los mensajes de este chat; lo que escribes en formularios no está entre ellos.
stored-ally = Tu plan (días, hora, zona horaria, desde dónde empezaste)
stored-delivery = Mensajes planeados o enviados para ti
stored-identity = Cómo te identifica Slack o Teams
stored-measure = Tus respuestas a las seis preguntas
stored-occasion = Lo que te llega por sí solo, y cuándo
stored-poll = Encuestas que creaste
stored-posted = Dónde están tus últimos mensajes
stored-promise = Tus promesas
stored-recall = Lecciones por las que te vuelvo a preguntar
stored-reflection = Entradas de tu diario
stored-role = Roles que tienes
stored-share = Entradas de tu diario que compartiste
stored-step = Lecciones que recibiste
stored-why = Tu porqué, y los anteriores
forget-button = Borrar todo
forget-title = ¿Borrar todo lo que hay sobre ti?
forget-text = Tu plan, tus porqués, tu diario: todo desaparecerá de inmediato y no se podrá recuperar.
forget-yes = Borrar todo
forget-no = Conservarlo
forgotten-title = Borrado
forgotten-text = Ya no guardo nada sobre ti. Puedes volver cuando quieras.

## Roles

claim-title = Asumir la administración
claim-wrong = No funcionó: el código no es correcto o ya se usó. El código está en lo que el programa mostró en su primer arranque.
claim-offer = Todavía no me cuida nadie. Como este espacio de trabajo está a tu cargo, puedes hacerlo tú.
claim-button = Asumir la administración
claimed-title = Ahora administras tú
claimed-text = Escribe “help” para ver qué puedes hacer.
roles-title = Roles
roles-somebody = alguien
role-admin = Administración del bot
role-coordinator = Coordinación del programa
roles-give-button = Dar un rol…
roles-give-title = Dar un rol
roles-give-submit = Darlo
roles-give-note = Quien coordina crea y cierra encuestas. Quien administra hace eso también, y da roles. Ni con un rol ni con el otro se ve lo que alguien escribió o respondió.
roles-who = ¿A quién?
roles-which = ¿Qué rol?
roles-take = Quitar un rol
roles-told = Tienes un rol nuevo aquí: **{ $role }**. Escribe “help” para ver qué puedes hacer con él.

## Content, for admins

help-studio-show = qué lecciones y mensajes están en uso, y qué hay mal en los archivos
help-studio-reload = hacer que se vuelvan a leer los archivos de contenido
help-reception-show = si las lecciones resultan útiles, en grupos de cinco o más
content-title = Contenido
content-report-title = Cómo se reciben las lecciones
content-report-button = Cómo se reciben
content-report-none = Todavía no hay nada que contar. Una lección aparece aquí cuando la han recibido cinco personas antes del comienzo de este mes; si la encontraron útil se muestra después, cuando acaba un trimestre.
content-report-note = Cuántas personas habían recibido una lección al comienzo de este mes y cuántas de ellas hicieron algo con ella; y qué se dijo de su utilidad, por trimestre. Solo en grupos de cinco o más, y redondeado, para que no se pueda reconocer a nadie.
content-report-lesson = **{ $title }**
content-report-given = La recibieron { $people }; hicieron algo con ella: { $share }.
content-report-useful = ¿Útil ({ $quarter })? { $answers }.
content-report-more = { $count ->
    [one] Una más
   *[other] { $count } más
  }
content-button = Ver el contenido
content-again = Leer otra vez
content-reading = Estoy leyendo otra vez los archivos, y en un momento te digo qué encontré.
content-unread = Todavía nadie ha leído los archivos. Se hace en segundos mientras el programa está en marcha; pregunta otra vez, o mira si lo está.
content-read = Última lectura
content-used = Último cambio incorporado
content-languages = Idiomas
content-lessons = Lecciones
content-prompts = Preguntas
content-polls = Plantillas de encuesta
content-scenarios = Escenas para ensayar
content-stories = Historias
content-circles = Guías para círculos
content-mentoring = Guiones de mentoría
content-campaigns = Campañas
content-well = Los archivos están en orden, y lo que dicen está en uso.
content-broken = { $count ->
    [one] Hay una cosa que arreglar en los archivos. Hasta entonces, todo el mundo sigue recibiendo la versión anterior:
   *[other] Hay { $count } cosas que arreglar en los archivos. Hasta entonces, todo el mundo sigue recibiendo la versión anterior:
  }
content-refused-title = El último cambio aún no está en uso
content-refused = { $count ->
    [one] Antes hay una cosa que arreglar en los archivos de contenido. Hasta entonces, todo el mundo sigue recibiendo la versión anterior, así que no se pierde nada:
   *[other] Antes hay { $count } cosas que arreglar en los archivos de contenido. Hasta entonces, todo el mundo sigue recibiendo la versión anterior, así que no se pierde nada:
  }
content-more = { $count ->
    [one] Y una más. “alongside content check” lo muestra todo.
   *[other] Y { $count } más. “alongside content check” lo muestra todo.
  }
content-mended-title = Los archivos de contenido vuelven a estar en orden
content-mended = Lo que dicen ahora está en uso. Gracias por arreglarlos.

## Polls: voting

poll-title = Encuesta
poll-survey = { $count } preguntas breves:
poll-scale-ends = De { $low } ({ $low_means }) a { $high } ({ $high_means })
poll-more-options = … y { $count } más en el formulario.
poll-when = { $moment } ({ $zone })
poll-the-close = cierre
poll-brief = Encuesta anónima: { $name }
poll-promise =
    Tu respuesta queda bajo llave hasta el { $close }. Entonces aparecen solo resultados de grupo, si respondieron al menos
    cinco personas, y la clave se destruye. A partir de ahí nadie puede averiguar, en nada de lo que este bot guarda, quién
    respondió qué: ni quienes coordinan, ni quienes lo operan.
poll-promise-without-disk =
    Tu respuesta queda bajo llave hasta el { $close }. Entonces aparecen solo resultados de grupo, si respondieron al menos
    cinco personas, y la clave se destruye. Cuando hayan caducado las copias de seguridad que el servicio de alojamiento hizo
    en esos días, nadie puede averiguar, en nada de lo que este bot guarda, quién respondió qué: ni quienes coordinan, ni
    quienes lo operan.
poll-promise-careful = Los resultados se redondean, y los grupos pequeños no se muestran.
poll-promise-exact = Quien creó esta encuesta eligió resultados exactos: cada opción se muestra con su número de respuestas.
poll-promise-words = Lo que escribas se muestra palabra por palabra, en orden aleatorio, si respondieron al menos { $count } personas.
poll-turnout-fewer = Hasta ahora han respondido menos de cinco personas. Lo compruebo una vez por hora.
poll-turnout-five = Han respondido cinco personas o más. Lo compruebo una vez por hora.
poll-answer-button = Responder
poll-mine-button = Mi respuesta…
poll-change-button = Cambiar mi respuesta
poll-withdraw-button = Retirarla
poll-how-button = ¿Cómo funciona?
poll-answer-title = Tu respuesta
poll-answer-submit = Sellarla
poll-your-answer = Tu respuesta
poll-skip-hint = Puedes dejarlo en blanco.
poll-limit-hint = Elige hasta { $limit }.
poll-suggestion = Otra opción que propondrías
poll-suggestion-hint = Se muestra con el resultado si respondieron al menos { $count } personas. En esta encuesta no se puede elegir.
poll-words-warning = Lo que escribas se publica palabra por palabra. Deja fuera nombres, fechas, lugares y quién estaba.
poll-problem-too-many = Elige { $limit } como máximo; elegiste { $count }.
poll-problem-nothing = Responde al menos una pregunta.
poll-sealed-title = Sellada
poll-sealed = Tu respuesta está dentro y bajo llave hasta el { $close }. Hasta entonces puedes cambiarla o retirarla.
poll-waits = Hay una respuesta tuya esperando, sellada. Nadie puede leerla, ni siquiera yo. Hasta el { $close } puedes cambiarla o retirarla.
poll-waits-not = No hay ninguna respuesta tuya esperando. Puedes responder hasta el { $close }.
poll-withdrawn-title = Retirada
poll-withdrawn = Tu respuesta ya no está en la urna. Puedes responder otra vez hasta que cierre la encuesta.
poll-closed-title = Esta encuesta está cerrada
poll-closed = Ya nadie puede responder, y no se puede averiguar nada. El resultado está donde se publicó la encuesta, o lo estará en unos minutos.
poll-gone = Esta encuesta ya no existe. De tu pulsación no se guardó nada.
poll-not-there-title = En esta encuesta no
poll-not-there = Pueden responder quienes estaban en el canal cuando se abrió. Quedó fijado entonces, para que no se pueda señalar a nadie por quién llegó después.
poll-changed-title = La pregunta ha cambiado
poll-changed = Se cambió hace un momento, antes de la primera respuesta. Vuelve a mirarla, por favor. De tu pulsación no se guardó nada.
poll-void = Esta encuesta queda anulada: su clave se perdió, así que nadie puede leer las respuestas y no hay resultado. Nadie vio la respuesta de nadie.
poll-how-title = Cómo funciona
poll-how =
    Slack o Teams me dice quién pulsó. Así, un segundo voto sustituye al primero. Sello tu respuesta de inmediato, con un
    nombre en el sobre que solo la clave de esta encuesta puede generar. Todos los sobres tienen el mismo tamaño y no llevan
    ni hora ni número.

    Al cierre los abro todos a la vez en memoria, cuento, guardo el resultado y nada más, y destruyo la clave. Con menos de
    cinco respuestas no se muestra ningún número, nunca.
poll-how-keys = La clave tiene tres partes en tres lugares y no está en ninguna copia de seguridad: las copias antiguas de la base de datos siguen bajo llave.
poll-how-keys-without-disk = Aquí la clave tiene dos partes, porque este alojamiento no tiene disco propio: las copias antiguas no quedan bajo llave hasta que hayan caducado las copias de seguridad de los días de la encuesta.
poll-how-limits =
    Lo que esto no puede hacer: protegerte de alguien que controle el servidor mientras la encuesta está abierta; ocultarles
    a Slack, a Teams o a la red de tu lugar de trabajo que me usaste; esconderte detrás de tus propias palabras, o en un
    grupo pequeño donde la gente adivina.
poll-privacy-waits = Tu respuesta a “{ $name }” está esperando, sellada. Puedes cambiarla o retirarla.
poll-privacy-gone =
    Encuestas: mientras una está abierta, una huella creada con una clave dice que puedes responder, no si lo hiciste. De las
    encuestas cerradas ya no sé si participaste.

## Polls: results

poll-not-enough = No hay respuestas suficientes para mostrarlas sin riesgo.
poll-row-hidden = menos de 3
poll-row-about = alrededor del { $percent } %
poll-row-most = { $percent } % o más
poll-row-exact = { $count } ({ $percent } %)
poll-voters = { $count } personas
poll-voters-band = entre { $low } y { $high } personas
poll-voters-more = { $low } personas o más
poll-words-voters = Respondieron { $voters }.
poll-words-leading = Lo más elegido: { $choices }.
poll-words-unanimous = Todo el mundo eligió “{ $choice }”.
poll-words-mean = En promedio, { $mean }, en una escala del { $low } al { $high }.
poll-result-careful = Cerrada. Los porcentajes son de las respuestas mostradas y están redondeados; los grupos pequeños no se muestran. Así no se puede señalar a nadie. La clave está destruida.
poll-result-exact = Cerrada. La clave está destruida: nadie puede averiguar quién respondió qué.
poll-result-brief = Resultado: { $name }
poll-suggested = **También se propuso**
poll-suggested-plain = También se propuso
poll-texts-button = Leer las { $count } respuestas
poll-texts-more = Más
poll-texts-title = En orden aleatorio
poll-picture-alt = Gráfico de barras de “{ $name }”:
poll-trend-alt = Gráfico de líneas de “{ $name }” a lo largo del tiempo; las cifras están debajo.
poll-trend-button = En el tiempo
poll-trend = { $count } encuestas hasta ahora:
poll-trend-none = Todavía no hay una encuesta anterior con la que comparar. Repite esta, o hazla otra vez, y aquí se verá cómo se mueve.
poll-trend-line = **{ $day }**: { $words }
poll-trend-mean = { $mean } en promedio
poll-trend-first = La línea muestra “{ $choice }”.
poll-table-label = El resultado en una tabla
poll-table-question = Pregunta
poll-table-answer = Respuesta
poll-table-share = Porcentaje
poll-table-voters = Respondieron
poll-deleted-title = Borrada
poll-deleted = Esta encuesta se borró, con todas las respuestas, su clave y su resultado.

## Polls: making

help-for-pollster = **Encuestas**
help-polls-make = preguntar de forma anónima, por ejemplo: poll "¿Pregunta?" "A" "B"; o solo “poll” para un formulario
help-polls-also = publicar un borrador también en este canal, con su código
help-polls-templates = empezar con una plantilla
help-polls-polls = todas las encuestas: borradores, programadas, abiertas y cerradas
help-polls-end = cerrar una encuesta ahora
poll-preview-title = Tu encuesta, antes de publicarla
poll-preview-note = Esto solo lo ves tú.
poll-preview-name = **{ $name }**
poll-unclear-title = Casi
poll-unclear-kept = Lo que escribiste queda guardado como borrador.
poll-fix-button = Arreglarlo en un formulario
poll-post-button = Publicar ahora
poll-post-again-button = Intentar publicarla otra vez
poll-later-button = Publicar más tarde…
poll-edit-button = Cambiar…
poll-discard-button = Descartar
poll-also-note = Para preguntar también en otro canal, aquí o en la otra plataforma, escribe allí “poll also { $id }”. Todas las respuestas van a un mismo resultado.
poll-also-title = Otro canal
poll-also-how = Escribe “poll also” con el código de un borrador, en el canal donde también haya que publicarlo. El código está debajo de la vista previa.
poll-fact-where = Dónde
poll-fact-lasts = Abierta durante
poll-fact-published = Resultados
poll-fact-repeat = Repetición
poll-fact-remind = Recordatorio
poll-fact-state = Estado
poll-fact-turnout = Respuestas
poll-where = { $count ->
    [0] todavía en ninguna parte
    [one] un canal
   *[other] { $count } canales
  }
poll-where-here = { $count ->
    [0] este canal
    [one] este canal y otro más
   *[other] este canal y { $count } más
  }
poll-lasts = { $hours ->
    [1] una hora
    [24] un día
    [48] dos días
    [72] tres días
    [168] una semana
    [336] dos semanas
   *[other] { $hours } horas
  }
poll-careful = con cuidado: redondeados, sin grupos pequeños
poll-exact = exactos: se muestra cada recuento
poll-repeat-once = Una vez
poll-repeat-weekly = Cada semana
poll-repeat-fortnightly = Cada dos semanas
poll-repeat-monthly = Cada mes
poll-repeat-quarterly = Cada tres meses
poll-remind-none = Sin recordatorio
poll-remind-before = { $hours ->
    [1] Una hora antes del cierre
    [24] Un día antes del cierre
   *[other] { $hours } horas antes del cierre
  }
poll-builder-title = Una encuesta
poll-builder-submit = Vista previa
poll-builder-note = Las respuestas quedan selladas hasta el cierre, y nadie puede averiguar quién respondió qué: eso no se puede desactivar. La verás antes de que se publique.
poll-question-field = ¿Qué quieres saber?
poll-kind-field = Tipo de respuesta
poll-kind-single = Una opción
poll-kind-multiple = Varias opciones
poll-kind-scale-5 = Una escala del 1 al 5
poll-kind-scale-10 = Una escala del 0 al 10
poll-kind-text = Con sus propias palabras
poll-options-field = Opciones
poll-options-hint = Una por línea. Para escalas y respuestas escritas, déjalo vacío.
poll-limit-field = ¿Cuántas se pueden elegir?
poll-limit-field-hint = Solo si hay varias opciones. Vacío: tantas como se quiera.
poll-publish-field = ¿Cómo se muestran los resultados?
poll-careful-option = Con cuidado: redondeados, sin mostrar grupos pequeños
poll-exact-option = Exactos: cada recuento. Para preguntas como “¿qué tema sigue?”
poll-suggest-field = ¿Se puede proponer otra opción?
poll-suggest-no = No
poll-suggest-yes = Sí, se muestra con el resultado
poll-texts-field = Lo que la gente escribe se muestra a partir de
poll-texts-from = { $count } respuestas
poll-lasts-field = Abierta durante
poll-remind-field = Recordárselo a todo el mundo
poll-repeat-field = Repetir
poll-until-field = Repetir hasta
poll-until-hint = Vacío: hasta que la detengas
poll-where-field = ¿Dónde?
poll-where-hint = Vacío: en el canal en el que pediste este formulario
poll-problem-until = Elige un día dentro del próximo año.
poll-problem-remind = El recordatorio llega antes del cierre: elige un tiempo más corto, o deja la encuesta abierta más tiempo.
poll-problem-limit-form = Escribe un número del 1 al { $count }.
poll-problem-day = Elige un momento dentro del próximo año.
# Comienzos de palabra que hablan de daño, en minúsculas; si el acento está en ellos, con y sin él. Esas encuestas se publican con cuidado.
poll-harm-words = acos abus agred agresi agresor amedrent amenac amenaz asalt asedi ataqu atacad atacar bullying chantaj coacci denigra discrimin extorsi golpe grooming hostig humill insegur insult intimid machis maltrat manose misogin misógin mobbing molest peligr persegu persig persecu racis represal sexis sexual sobar stalk tocami toquete ultraj vejac vejat viola violen violó violo
poll-changed-open = Todavía no había respondido nadie, así que se cambió donde está.
poll-too-late-title = Ya es tarde para cambiarla
poll-too-late = Alguien ha respondido: el sentido de lo que respondió no debe cambiar. Puedes cerrarla y preguntar otra vez.
poll-posting-title = En camino
poll-posting = Primero compruebo quién está en el canal y luego la publico. Te aviso cuando esté abierta.
poll-nowhere-title = ¿Dónde?
poll-nowhere = Todavía no sé en qué canal publicarla. Elige uno en el formulario, o pide la encuesta en el propio canal.
poll-not-allowed-there = En ese canal no se publican encuestas aquí. Elige otro, o consulta con { $contact }.
poll-later-title = Publicar más tarde
poll-later-submit = Programarla
poll-day-field = ¿Qué día?
poll-at-field = ¿A qué hora?
poll-discarded-title = Descartada
poll-discarded = El borrador ya no existe.
poll-list-title = Encuestas
poll-line = **{ $name }** – { $state }
poll-choose = Mirar una
poll-none = Todavía no hay encuestas.
poll-new-button = Nueva encuesta
poll-template-button = Con una plantilla
poll-template-title = Plantillas
poll-template-choose = Empezar con una
poll-template-line = **{ $title }**: { $about }
poll-state-draft = borrador
poll-state-planned = programada para el { $when }
poll-state-counting = publicándose
poll-state-open = abierta hasta el { $when }
poll-state-closed = cerrada el { $when }
poll-state-void = anulada
poll-lively = cinco o más (lo compruebo una vez por hora)
poll-not-lively = menos de cinco (lo compruebo una vez por hora)
poll-close-button = Cerrar ahora
poll-result-button = Resultado
poll-again-button = Preguntar otra vez
poll-delete-button = Borrar…
poll-ended-title = Cerrada
poll-ended = Ya nadie puede responder. En un momento, el resultado ocupará el lugar de la encuesta.
poll-delete-title = ¿Borrar esta encuesta?
poll-delete-text = “{ $name }” desaparece con todas las respuestas, su clave y su resultado. No se puede deshacer.
poll-delete-yes = Borrar todo
poll-delete-no = Conservarla
poll-void-maker = La clave de esta encuesta se perdió, así que nadie puede leer sus respuestas y no hay resultado. Eso pasa cuando se pierde la carpeta de claves o se restaura una copia de seguridad antigua. Puedes preguntar otra vez.
poll-told-title = No pude publicarla
poll-told-absent = Todavía no estoy en ese canal. Añádeme (en Slack, escribe /invite @{ $name } en el canal; en Teams, añade la aplicación al equipo) y luego pulsa “Publicar ahora”.
poll-told-few = En el canal hay menos de ocho personas. En un grupo tan pequeño, incluso los resultados redondeados revelan quién dijo qué. Elige un canal más grande o añade otro.
poll-told-again = En los últimos 30 días se hizo una encuesta exacta con esta pregunta, a casi las mismas personas. La diferencia entre las dos mostraría qué respondieron unas pocas de ellas. Publícala con cuidado, o espera.
poll-told-unlinked = Esta encuesta va a dos plataformas, y no puedo saber quién es la misma persona en ambas, así que alguien podría responder dos veces. Publícala en una de ellas, o déjame ver allí las direcciones de correo (docs/connect-slack.md, docs/connect-teams.md).
poll-told-kept = Tu borrador queda guardado.
poll-reminder-title = Cierra pronto
poll-reminder = Esta encuesta cierra el { $close }. No sé quién ha respondido, así que este aviso le llega a todo el mundo.

## Promises

help-promises-make = prometerte algo concreto para un día; te pregunto cómo te fue
help-promises-show = tus promesas
promise-button = Prometerlo
promises-button = Mis promesas
promise-new = Hacer una promesa
promise-make-title = Una promesa
promise-make-intro = Algo pequeño, para un día concreto. Ese día te pregunto cómo te fue; cualquier respuesta está bien.
promise-private = Esto solo puedes leerlo tú. Se guarda cifrado y nunca aparece en el chat.
promise-act = ¿Qué vas a hacer?
promise-act-hint = Tan pequeño que se haga de una vez: qué, dónde, con qué palabras.
promise-whom = ¿Para quién?
promise-whom-hint = Si es para alguien. Solo lo ves tú; puedes dejarlo en blanco.
promise-day = ¿Para qué día?
promise-day-hint = Te pregunto ese día, a tu hora de siempre.
promise-submit = Prometerlo
promise-problem-past = Ese día ya pasó. Elige hoy o un día posterior.
promise-problem-far = Eso queda muy lejos. Elige un día hasta el { $last }.
promise-own = Una promesa tuya
promise-made-title = Prometido
promise-made-text = Te pregunto cómo te fue: { $when }, en tu hora local.
promise-due-title = ¿Cómo te fue?
promise-due-text = Te hiciste una promesa para el { $day }. Cuál era lo ves con “Leer o cambiar”, para que no quede en el chat.
promise-due-lesson = Venía de la lección **{ $title }**:
promise-kept = Cumplida
promise-partly = En parte
promise-not-yet = Todavía no
promise-let-go = Descartarla
promise-open = Leer o cambiar
promise-open-spoken = Leer o cambiar: { $title }, para el { $day }
promise-ask = ¿Cómo te fue?
promise-ask-spoken = ¿Cómo te fue? { $title }, para el { $day }
promise-delete = Borrar
promise-delete-spoken = Borrar: { $title }, para el { $day }
promise-kept-title = Cumplida
promise-kept-text = Es una más que ayer. ¿Había algo en ella que valga la pena repetir?
promise-partly-title = En parte ya es un comienzo
promise-partly-text = Lo que hiciste cuenta. El resto puede ser una promesa nueva, o descansar.
promise-rest = Prometer el resto
promise-let-go-title = Descartada
promise-let-go-text = Ya no está en tu lista. No todos los planes caben en la semana para la que se hicieron.
promise-move-title = Otro día
promise-move-intro = Todavía no ha podido ser, y no pasa nada. Por esto querías hacerlo:
promise-move-no-why = Todavía no ha podido ser, y no pasa nada. ¿Qué día va mejor?
promise-move-submit = Elegir este día
promise-moved-title = Otro día
promise-moved-text = Te pregunto de nuevo: { $when }, en tu hora local. Si resulta demasiado grande, hazla más pequeña con “Leer o cambiar”.
promise-buddy = Su día se ha movido { $count } veces. Hay cosas que salen mejor con alguien al lado: dile a otro aliado, o a alguien de tu confianza en el trabajo, qué piensas hacer y para cuándo, y pon un día para que cada cual cuente cómo le fue.
promise-list-title = Tus promesas
promise-list-intro = Solo tú puedes leerlas. Se abren en un formulario, para que no queden en el chat.
promise-list-none = No hay ninguna promesa abierta. El “algo para probar” de una lección sirve muy bien, o algo tuyo.
promise-line = **{ $title }**, para el { $day }
promise-line-kept = **{ $title }**, cumplida
promise-line-partly = **{ $title }**, cumplida en parte
promise-line-let-go = **{ $title }**, descartada
promise-count = Cumplidas: { $kept }; en parte: { $partly }; descartadas: { $gone }
promise-more = { $count } más
promise-first = Volver a la primera
promise-earlier = Anteriores
promise-earlier-title = Promesas anteriores
promise-still-open = Las abiertas
promise-edit-title = Tu promesa
promise-saved-title = Guardada con el cambio
promise-saved-text = Solo tú puedes leerla.
promise-delete-title = ¿Borrar esta promesa?
promise-delete-text = **{ $title }**, para el { $day }, desaparecerá para siempre.
promise-delete-yes = Borrar
promise-delete-no = Conservarla
moment-question = Una pregunta para pensar

## Measure

help-measures-show = seis preguntas sobre ti, y cómo cambian tus respuestas con el tiempo
measure-button = Seis preguntas sobre ti
measure-again = Responder otra vez
measure-title = En qué punto estás
measure-intro = Seis preguntas breves sobre las últimas cuatro semanas, solo para ti. Vuelven a los noventa días, o cuando quieras, para que veas qué ha cambiado. No hay respuestas correctas, y nada se compara con nadie.
measure-private = Nadie más ve esto nunca, tampoco en un informe. Se guarda cifrado.
measure-credit = Reconocí delante de otros el mérito de una compañera por algo que había hecho.
measure-room = Le di espacio a alguien a quien habían interrumpido o pasado por alto.
measure-asked = Antes de ayudar, pregunté si querían ayuda.
measure-stayed = Cuando alguien me dijo que me había equivocado, escuché hasta el final.
measure-noticed = Me di cuenta cuando a una mujer la trataron de otro modo que a un hombre en la misma situación.
measure-acted = Cuando noté una diferencia así, hice algo al respecto, en el momento o después.
measure-1 = Nunca
measure-2 = Pocas veces
measure-3 = A veces
measure-4 = A menudo
measure-5 = Casi siempre
measure-activity = Qué hago
measure-quality = Cómo lo hago
measure-awareness = Qué veo y qué hago con ello
measure-saved-text = { $count ->
    [1] Aquí empiezas. En noventa días te hago las mismas seis preguntas, y verás qué ha cambiado.
   *[other] Así han cambiado tus respuestas. Una bajada puede significar solo que ahora ves más que antes.
  }
measure-line = **{ $level }**: { $value } de 5
measure-line-change = **{ $level }**: { $first } al principio, { $last } de 5 ahora
measure-picture = Tus respuestas a lo largo del tiempo: { $levels }
measure-picture-title = En qué punto estás, a lo largo del tiempo
measure-picture-note = De 1 (nunca) a 5 (casi siempre). Solo para ti.
measure-day-90-title = Noventa días
measure-day-90-text = Hace un tiempo te pusiste en marcha. Otra vez las mismas seis preguntas, dos minutos, solo para ti: así ves qué ha cambiado.

## The why comes back

why-still-title = ¿Sigue siendo así?
why-still-text = Esto es lo que escribiste el { $day }. ¿Sigue siendo la razón por la que estás aquí?
why-still-yes = Sí
why-still-changed = Ha cambiado
why-still-not-today = Hoy no
why-still-yes-title = Bien
why-still-yes-text = Vuelvo a preguntarte en sesenta días.
why-not-today-title = Otro día, entonces
why-not-today-text = No cambia nada. Vuelvo a preguntarte en sesenta días; con “why” lo abres en cualquier momento.
why-before-hard = Esta es de las más difíciles. Dijiste por qué estás aquí:
why-yours = tu porqué
help-pushback-show = tres frases para cuando alguien se burla o te lleva la contraria
pushback-title = Cuando alguien te lleva la contraria
pushback-text = Duele, pero no significa que te equivoques. Tres frases que mantienen abierta la conversación; quédate con la que más suene a ti:
pushback-line-ask = “¿Por qué lo dices?”
pushback-line-own = “A mí esto me importa. No tienes por qué estar de acuerdo”.
pushback-line-later = “Me gustaría hablarlo, pero no aquí. ¿Un café a las tres?”
pushback-why = Y por esto lo haces:
pushback-peer = No tienes que cargar con esto a solas: cuéntale a otro aliado lo que pasó, o consulta con { $contact }.

## What a platform itself has to say

adapter-close = Cerrar
adapter-choose = Elegir
adapter-cut = Una parte era demasiado larga y se quedó fuera.
adapter-channel-link = Pega el enlace al canal
adapter-not-repeated = Lo que escribiste antes no se repite en el chat. Lo que escribas ahora ocupa su lugar.
adapter-needs-dialog-title = En este Teams no se puede
adapter-needs-dialog = Lo que se dice sin nombre solo lo recibo en una ventana aparte: una tarjeta lo dejaría en nuestro chat, con tu nombre. El Teams que tienes aquí no puede abrirla. En el navegador, en el escritorio o en el teléfono sí se puede.
adapter-answered-privately = Te he contestado en nuestro chat privado.
adapter-not-reached = Eso solo puedo contestarlo en privado, y aún no puedo escribirte. Añádeme como aplicación para ti y dímelo allí.
adapter-here-too = Hola. Quien quiera hablar conmigo lo hace en un chat privado: nadie más lo ve. Escribe “hi” allí.
adapter-done = Hecho.
adapter-below = Mira abajo, por favor.

## Search

# Palabras que no dicen nada sobre un tema: la búsqueda las deja fuera. En minúsculas, separadas por espacios.
search-stop-words = a al algo alguien algún alguna algunas alguno algunos ante antes aquel aquella aquí así aun aunque cada como con cosa cosas cual cuales cuál cuáles cuando cuándo cuánto de debe deber debería debo del desde donde dónde e el él ella ellas ellos en entonces entre era eres es esa esas ese eso esos esta está están estar estas este esto estos estoy fue ha haber había hace hacen hacer hacia hago han hasta hay he hemos la las le les lo los más me mi mí mis mucho muy ni no nos nosotros nuestra nuestras nuestro nuestros o os otra otro para pero poco por porque pues puede pueden puedes puedo que qué quién quiere quiero saber se sé sea ser si sí sin sobre solo somos son soy su sus también tan te tengo ti tiene tienes todo tu tú tus u un una uno unos usted ustedes va vamos voy y ya yo

## Polls: problems

poll-problem-flag = No conozco “{ $part }”. ¿Querías decir { $nearest }?
poll-problem-closes = No sé cuándo es “{ $part }”. Escribe cuánto tiempo está abierta la encuesta, por ejemplo --closes 2d (dos días), --closes 3h (tres horas) o --closes 1w (una semana).
poll-problem-closes-range = “{ $part }”: una encuesta puede estar abierta diez minutos como mínimo y 90 días como máximo.
poll-problem-scale = “{ $part }”: hay dos escalas, --scale 5 (del 1 al 5) y --scale 10 (del 0 al 10).
poll-problem-room = Después de “{ $part }” necesito un canal, por ejemplo --in #general.
poll-problem-multiple = “{ $part }” necesita un número entero: cuántas opciones se pueden elegir, por ejemplo --multiple 2.
poll-problem-limit = “{ $part }”: hay { $count } opciones, así que elige un número del 1 al { $count }.
poll-problem-no-value = “{ $part }” va sin nada más: quita lo que sigue al “=”.
poll-problem-contradiction = “{ $one }” y “{ $other }” no van juntos: quédate con uno de los dos.
poll-problem-no-options = Con “{ $part }” nadie elige entre opciones: quita las opciones, o quita “{ $part }”.
poll-problem-no-question = No encontré ninguna pregunta. Ponla primero, entre comillas: "¿Dónde comemos?" "Pizza" "Pasta"
poll-problem-question-long = Una pregunta puede tener como máximo { $limit } caracteres; la tuya tiene { $length }.
poll-problem-option-long = Una opción puede tener como máximo { $limit } caracteres; “{ $part }” tiene { $length }.
poll-problem-two-options = { $count ->
    [0] No encontré opciones. Da al menos dos, o escribe --open o --scale 5.
   *[other] Solo encontré una opción. Da al menos dos, o escribe --open o --scale 5.
  }
poll-problem-options-many = Puede haber como máximo { $limit } opciones; diste { $count }.
poll-problem-twice = La opción “{ $part }” está más de una vez: quédate con una.
poll-problem-loose = No tenía claro qué hacer con “{ $part }”, que está fuera de las comillas. Lo tomé por una opción.

## People put together: who, where, and not with

help-peers-apart = decir con quién prefieres no coincidir; nadie se entera
stored-peer = Dónde trabajas, y si se puede contar contigo
stored-apart = Personas con las que prefieres no coincidir
peers-department = ¿En qué área trabajas?
peers-department-hint = Tu área o equipo, para que coincidas con gente de otras partes. Puedes dejarlo en blanco.
apart-title = Con quién no
apart-text = { $count ->
    [0] Si hay alguien con quien prefieres no compartir un círculo ni una ronda de duplas, o que no debe ser quien acuda cuando quieras hablar con alguien, dilo aquí. No hace falta que digas por qué.
    [one] Has nombrado a una persona. No te juntaré con ella. Si ya comparten un círculo, eso no cambia: puedes dejarlo cualquier día, sin dar razones.
   *[other] Has nombrado a { $count } personas. No te juntaré con ninguna de ellas. Si ya comparten un círculo con alguna, eso no cambia: puedes dejarlo cualquier día, sin dar razones.
  }
apart-note = Nadie ve tu lista: ni esas personas ni quienes coordinan. Si alguien que coordina los pone en un mismo círculo, solo se entera de que no se puede. Se guarda cifrado.
apart-stranger = Para guardar esto guardo quién eres. “forget me” borra ambas cosas.
apart-add = Nombrar a alguien
apart-again = Volver a coincidir
apart-who = ¿Con quién?
apart-submit = No coincidir
apart-yourself = Esa persona eres tú. Elige a otra.
apart-most = Puedes nombrar a { $limit } personas como máximo. Antes, quita a alguien de la lista.

## Departures

## Support channels

help-channels-show = canales donde habla gente que está en la misma situación; entras con una pulsación
help-channels-add = poner un canal en el directorio: escríbelo en el canal, o elige uno
stored-support-channel = Canales de los que te encargas
stored-channel-request = Canales privados en los que pediste entrar
channels-button = Canales
channels-title = Canales
channels-text = Aquí habla gente que está en la misma situación. Está bien limitarse a leer; nadie tiene que decir nada.
channels-none = Todavía no hay ningún canal en la lista. Si conoces uno que ayude, o te gustaría que lo hubiera, díselo a quien coordina.
channels-line = **{ $topic }** – { $channel }{ $state ->
    [public] .
    [private] {" "}(privado: hay que pedir entrar).
    [archived] {" "}(archivado: no se ofrece).
    [gone] {" "}(eliminado: no se ofrece).
    [absent] {" "}(no estoy en él: no se ofrece).
   *[new] {" "}(todavía sin comprobar: no se ofrece).
  } Para { $whom }. { $spoken }.
channels-for-everybody = todo el mundo
channels-any-language = Cualquier idioma
channels-stranger-note = Mientras no entres en un canal desde aquí, no guardo nada sobre ti. Para añadirte guardo quién eres, uno o dos días; si alguien tiene que dejarte entrar, hasta que se resuelva. “forget me” lo borra enseguida.
channels-join = Entrar en { $channel }
channels-more = { $count ->
    [one] Uno más
   *[other] { $count } más
  }
channels-first = Volver al principio
channels-suggestion = Si quieres compañía en esto: aquí habla gente que está en la misma situación.
channels-somebody = alguien

channels-moment = Un momento
channels-on-its-way = Te estoy añadiendo a { $channel }. Tarda unos segundos.
channels-joined-title = Ya estás en { $channel }
channels-joined = { $channel } aparece ahora entre tus canales. Está bien limitarse a leer; nadie espera que te presentes.
channels-way-in-title = Cómo entrar en { $channel }
channels-way-in = Aquí no puedo añadir a nadie por mi cuenta. Esto abre { $channel }; entra desde allí, o pide entrar.
channels-open = Abrir { $channel }
channels-closed-now = Ahora mismo no se puede entrar en { $channel }. Quienes coordinan ya lo saben. Quizá te ayude otro:
channels-not-joined-title = No funcionó
channels-not-joined = { $why ->
    [archived] { $channel } está archivado, así que no pude añadirte. Ya no lo ofrezco, y quienes coordinan lo saben.
    [gone] { $channel } ya no existe, así que no pude añadirte. Ya no lo ofrezco, y quienes coordinan lo saben.
    [absent] Yo tampoco estoy en { $channel }, así que no pude añadirte. Quienes coordinan ya lo saben; inténtalo otra vez en un día o dos.
   *[other] No pude añadirte a { $channel }: allí no se admite tu cuenta. Consulta con { $contact }.
  }

channels-private-title = Un canal privado
channels-private = { $channel } es privado, para que allí se pueda hablar con libertad. { $named ->
    [1] Quien da acceso es { $host }, y sabría tu nombre y que quieres entrar. Nadie más lo sabría, salvo que otra persona ocupe el lugar de { $host }.
   *[other] { $hosted ->
        [1] Da acceso la persona encargada, que sabría tu nombre y que quieres entrar. Nadie más lo sabría, salvo que otra persona ocupe su lugar.
       *[other] Dan acceso quienes coordinan, y sabrían tu nombre y que quieres entrar.
      }
  }
channels-ask = Pedir entrar
channels-ask-again = Pedirlo otra vez
channels-asked-title = Petición enviada
channels-asked = Te aviso en cuanto te den acceso a { $channel }. Puedes retirar la petición en cualquier momento.
channels-withdraw = Retirar la petición
channels-requested-title = Alguien quiere entrar en { $channel }
channels-requested = **{ $who }** quiere entrar en { $channel }. Con una pulsación le das acceso. Si no encaja, no le digo a nadie que elegiste “Ahora no”.
channels-let-in = Dar acceso
channels-not-now = Ahora no
channels-let-in-title = Gracias
channels-let-in-text = Estoy añadiendo a esa persona a { $channel }.
channels-declined-title = De acuerdo
channels-declined = Nadie sabrá lo que elegiste.
channels-settled-title = Ya no hay nada que decidir
channels-settled = O se retiró la petición, o ya se ocupó otra persona.
channels-unanswered-title = Aún no hay respuesta sobre { $channel }
channels-unanswered = En una semana no ha contestado nadie. A veces pasa, y no tiene por qué ser por ti. Puedes pedirlo una vez más, o consultar con { $contact }.
channels-unlisted = { $channel } ya no está en el directorio, así que nadie te dará acceso desde aquí. Quizá te ayude otro:

channels-add = Añadir un canal
channels-add-title = Añadir un canal
channels-edit = Cambiar
channels-edit-spoken = Cambiar { $channel }
channels-remove-spoken = Quitar { $channel } de la lista
channels-look-spoken = Volver a comprobar { $channel }
channels-edit-title = Cambiar un canal
channels-submit = Guardar
channels-add-note = Lo que escribas aquí puede verlo todo el mundo. Del canal compruebo yo cómo se llama, si es privado y, cada día, si sigue ahí. En él no publico nada, salvo que lo indiques abajo.
channels-room = ¿Qué canal?
channels-room-hint = También puede ser uno privado, si estoy en él: la persona encargada decide quién entra.
channels-topic = ¿De qué trata?
channels-topic-hint = En pocas palabras, por ejemplo: Padres en el trabajo
channels-whom = ¿Para quién?
channels-whom-hint = Por ejemplo: padres, y quienes van a serlo. Vacío: para todo el mundo.
channels-language = ¿En qué idioma?
channels-host = ¿Quién da acceso?
channels-host-hint = { $has ->
    [1] Ahora es { $name }. Deja esto vacío para que siga así.
   *[other] Hace falta si el canal es privado. Esta persona sabrá el nombre de quien quiera entrar.
  }
channels-asks = ¿Publicar aquí preguntas sin nombre?
channels-asks-no = No
channels-asks-yes = Sí
channels-looking = Estoy comprobando { $channel }, y en un momento te digo qué encuentro.
channels-listed-title = { $channel } está en el directorio
channels-listed = { $who ->
    [public] Todo el mundo puede entrar con una pulsación. Escribe “channels” para verlo como lo ve el resto.
    [hosted] Es privado: quien quiera entrar se lo pide, con su nombre, a la persona encargada.
   *[hostless] Es privado, y nadie tiene el encargo de dar acceso. Hasta que nombres a alguien, las peticiones llegan a quienes coordinan.
  }
channels-closed-title = { $state ->
    [archived] { $channel } está archivado
    [gone] No encuentro { $channel }
   *[absent] No estoy en { $channel }
  }
channels-closed = { $state ->
    [archived] Nadie puede entrar, así que ya no lo ofrezco. Si alguien lo vuelve a abrir, me doy cuenta en menos de un día.
    [gone] O se eliminó, o es privado y no estoy en él; por eso no lo ofrezco. Si sigue ahí, añádeme (en Slack, escribe /invite @{ $name } en el canal; en Teams, añade la aplicación al equipo) y luego pulsa “Comprobar otra vez”.
   *[absent] Por eso no puedo añadir a nadie, y no lo ofrezco. Añádeme allí (en Slack, escribe /invite @{ $name } en el canal; en Teams, añade la aplicación al equipo) y luego pulsa “Comprobar otra vez”.
  }
channels-unclear-title = Ahora mismo no pude comprobarlo
channels-unclear = { $channel }: la plataforma no contestó como debía. Lo que escribiste queda guardado; vuelvo a mirar a más tardar mañana, o cuando pulses “Comprobar otra vez”.
channels-look = Comprobar otra vez
channels-remove = Quitar de la lista
channels-remove-title = ¿Quitar { $channel } de la lista?
channels-remove-text = { $channel } se queda como está, y quienes están en él siguen dentro. Solo dejo de ofrecerlo.
channels-remove-no = Dejarlo en la lista

channels-hosting-title = Te encargas de { $channel }
channels-hosting = { $private ->
    [1] Te nombró alguien que coordina. Cuando una persona quiera entrar, te digo su nombre, y con una pulsación le das acceso. Por favor, no le cuentes a nadie quién lo pide.
   *[other] Te nombró alguien que coordina. Todo el mundo puede entrar sin pedirlo, así que no tienes que hacer nada.
  }
channels-step-down = No es para mí
channels-stepped-down-title = De acuerdo
channels-stepped-down = Ya no te encargas de { $channel }. Quienes coordinan lo saben, y buscan a otra persona.
channels-hostless-title = Ya nadie se encarga de { $channel }
channels-hostless = { $private ->
    [1] Hasta que nombres a alguien, las peticiones para entrar llegan a quienes coordinan.
   *[other] Todo el mundo puede entrar sin pedirlo, así que nadie se queda esperando.
  }
channels-name-host = Nombrar a alguien

## Circles

help-circles-show = tu círculo: de cuatro a seis aliados que hablan media hora a la semana
help-circles-here = escríbelo en el chat grupal de tu círculo, para que las guías lleguen allí
help-circles-circles = quién espera un círculo, qué círculos hay y borradores de nuevos
stored-circle-seat = Tu círculo, o tu lugar en la lista para uno
stored-circle-drafting = Un borrador de círculos que pediste

circle-name = Círculo { $number }
circle-somebody = Alguien
circle-button = Mi círculo
circle-no-hours = ninguna hora en común
circle-hours-in = { $hours } en { $place }
circle-your-time = { $hours }, en tu hora local
circle-rule-stays = Lo que se dice ahí se queda ahí. Yo no puedo leerlo, y quienes coordinan tampoco.
circle-rule-guide = Una vez por semana traigo una guía: cómo empezar, de qué hablar, algo para probar. Con media hora basta.
circle-rule-host = Cada vez conduce una persona distinta. Solo hay que leer la guía en voz alta y estar al tanto de la hora.
circle-rule-leave = Se puede saltar cualquier pregunta, y dejar el círculo el día que sea, sin dar razones.

circle-about-title = Un círculo para ti
circle-about-text = De cuatro a seis aliados de distintas partes de la empresa, con una conversación propia. Hay cosas que se aclaran mejor con más gente que está en lo mismo.
circle-want = Quiero uno
circle-want-title = Un círculo
circle-want-text = Quienes coordinan forman los círculos con la gente que lo pide. Después, cada círculo tiene su propia conversación.
circle-want-note = Qué se guarda: que quieres un círculo, y dónde trabajas si lo dices. Quienes coordinan ven las dos cosas, con tu nombre y tu zona horaria, para formar los círculos. Si cambias de idea, desaparece de la lista.
circle-waiting-title = Estás en la lista
circle-waiting-text = En cuanto haya gente suficiente para un buen círculo, quienes coordinan lo forman y te aviso. Si hay alguien con quien prefieres no coincidir, dilo en “Con quién no”: nadie más se entera.
circle-off-the-list = Ya no quiero
circle-off-title = Ya no estás en la lista
circle-off-text = Si más adelante quieres un círculo, escribe “circle”.

circle-fact-who = Quiénes están
circle-fact-hours = Horario en común
circle-fact-when = Próxima guía
circle-fact-guide = Tema
circle-fact-host = Conduce
circle-fact-room = Conversación
circle-guide-is-there = ya está ahí
circle-where-room = Hablan en la conversación privada que se llama **{ $circle }**.
circle-where-link = Aquí no puedo abrir un chat grupal, así que lo hacen ustedes: el botón abre uno con todo el círculo. Quien llegue primero envía el primer mensaje, escribe después “circle here” mencionándome, y desde entonces llevo allí las guías.
circle-where-chat = Hablan en su chat grupal.
circle-where-none = Por ahora, el { $circle } no tiene conversación. Quienes coordinan ya lo saben. Mientras tanto, todo te llega aquí.
circle-open-chat = Abrir el chat
circle-leave = Dejar el círculo
circle-stay = Quedarme
circle-leave-title = ¿Dejar el círculo?
circle-leave-text = Sales del { $circle } de inmediato. El resto ve una línea que dice que alguien lo dejó, sin nombre ni motivo.
circle-left-you-title = Has dejado el círculo
circle-left-you-text = Gracias por haber sido parte de él. Si algún día quieres otro, solo dilo.
circle-left-by-hand = Aquí no puedo sacar a nadie de un chat. Por favor, sal del chat grupal por tu cuenta: en su menú está “Salir”.

circle-yours-title = Estás en el { $circle }
circle-yours-text = Estás en el **{ $circle }** con { $names }. Saluda cuando tengas un minuto: basta con tu nombre y qué te trajo hasta aquí.
circle-welcome-title = Así empieza el { $circle }
circle-welcome-text = { $names }: este lugar es solo de ustedes. No hay nadie más.
circle-welcome-note = Su horario de trabajo en común: { $hours }. Elijan la media hora que mejor les venga.

circle-here-title = El chat de tu círculo
circle-here-none = Todavía no estás en ningún círculo. Escribe “circle” para pedir uno.
circle-here-direct = Eso va en el chat grupal de tu círculo: mencióname allí y escribe “circle here”. En ese chat solo puede estar tu círculo.
circle-here-looking = Estoy comprobando que aquí solo esté tu círculo. Si es así, saludo en un momento. Si no, te lo digo en privado.
circle-here-others = En ese chat hay alguien que no es de tu círculo. La conversación de un círculo es solo para su gente, así que no me quedé. Usen un chat en el que no haya nadie más.
circle-here-missing = En ese chat no está toda la gente de tu círculo, y las guías son para todo el mundo. Añade a quien falte y escribe allí otra vez “circle here”.
circle-here-absent = No puedo ver quién está en ese chat. Añádeme a él y escribe otra vez “circle here”.

circle-host-title = Te toca conducir la reunión
circle-host-text = La guía llega al { $circle } el **{ $when }**, en tu hora local. Conducir no es un examen: lee la guía en voz alta, deja hablar a todo el mundo y termina a tiempo.
circle-host-guide = La guía es **{ $title }**. Unas palabras solo para ti:
circle-host-pass = Mejor otra persona
circle-passed-title = Esta vez conduce otra persona
circle-passed-text = Está bien así. Ya le pregunté a la siguiente persona, y no digo quién prefirió no hacerlo.

circle-guide-title = Esta semana: { $title }
circle-guide-host = Esta vez conduce **{ $host }**.
circle-guide-no-host = Esta vez no conduce nadie en particular: decidan quién está al tanto de la hora.
circle-guide-open = **Para empezar**, una o dos frases por persona:
circle-guide-talk = **Para hablar**; con una de estas basta:
circle-guide-try = **Para probar** hasta la próxima vez:
circle-guide-again = Ya pasaron por todas las guías, así que empiezan de nuevo. Desde entonces, ustedes han cambiado. Si su círculo ya dio lo que tenía que dar, también está bien.
circle-guide-note = Horario de trabajo en común: { $hours }. Lo que se dice aquí se queda aquí.
circle-no-guide = Esta vez no hay guía. Empiecen con esto: ¿qué fue difícil la semana pasada, y qué ayudaría?

circle-met-title = ¿Se reunieron?
circle-met-text = Basta una pulsación, en nombre de todo el círculo. Las dos respuestas están bien.
circle-met-yes = Sí
circle-met-no = Esta semana no
circle-title-met = Me alegra
circle-text-met = La próxima vez hay una guía nueva.
circle-title-not-met = Hay semanas así
circle-text-not-met = La próxima vez llega la misma guía. No se pierde nada.

circle-rest-title = ¿Les vendría mejor otra cosa?
circle-rest-text = Que yo sepa, las últimas tres veces no se reunieron. A veces gana la agenda, y nadie hizo nada mal. Háblenlo, y que luego alguien pulse:
circle-rest-go-on = Seguir como hasta ahora
circle-rest-rhythm = { $weeks ->
    [one] Cada semana
   *[other] Cada dos semanas
  }
circle-rest-day = Otro día para la guía
circle-rest-end = Preferimos terminarlo
circle-title-goes-on = Siguen adelante
circle-text-goes-on = No cambia nada. La próxima guía llega como siempre.
circle-title-rhythm = Otro ritmo
circle-text-rhythm = { $weeks ->
    [one] A partir de ahora, la guía llega cada semana.
   *[other] A partir de ahora, la guía llega cada dos semanas.
  }
circle-title-day = Otro día
circle-text-day = A partir de ahora, la guía llega los { $day }.
circle-end-title = ¿Terminar este círculo?
circle-end-text = Alguien de ustedes preferiría terminarlo. Si otra persona está de acuerdo, termina para todo el círculo; si no, no cambia nada. Quien solo quiera irse puede dejarlo por su cuenta: basta con escribir “circle”.
circle-end-agree = Sí, terminémoslo
circle-title-second = Hacen falta dos
circle-text-second = Tu deseo queda anotado. El círculo termina cuando otra persona esté de acuerdo.
circle-title-over = Tu círculo ha terminado
circle-text-over = Gracias por el tiempo que se dedicaron. No llegan más guías.
circle-over-told = El { $circle } ha terminado. Gracias por haber sido parte de él. Si quieres estar en otro, solo dilo.

circle-title-joined = Se suma { $name }
circle-text-joined = Saluden, y cuéntenle a { $name } en una línea en qué andan.
circle-title-add = Se suma { $name }
circle-text-add = Aquí no puedo añadir a nadie a un chat: ¿alguien puede añadir a { $name }?
circle-title-left = Una persona menos
circle-text-left = { $count ->
    [one] Alguien ha dejado el círculo. Ahora queda una sola persona. Quienes coordinan ya lo saben.
   *[other] Alguien ha dejado el círculo. Ahora son { $count }.
  }
circle-title-out = Alguien sigue en este chat
circle-text-out = Alguien que ha dejado el círculo sigue en este chat, y aquí no puedo sacar a nadie. Por favor, encárguense ustedes.
circle-title-merged = Siguen en el { $other }
circle-text-merged = Su círculo se ha unido al { $other }. Desde ahora, las guías llegan allí. Esta conversación sigue siendo suya, pero ya no escribo aquí.
circle-title-goodbye = Este círculo termina aquí
circle-text-goodbye = Gracias por el tiempo que se dedicaron. Ya no escribo aquí. Esta conversación es suya: pueden conservarla o cerrarla.

circles-title = Círculos
circles-waiting = { $count ->
    [0] Nadie espera un círculo.
    [one] **Una persona** espera un círculo.
   *[other] **{ $count } personas** esperan un círculo.
  }
circles-count = { $count ->
    [0] Todavía no hay ningún círculo.
    [one] Hay un círculo:
   *[other] Hay { $count } círculos:
  }
circles-line-room = **{ $circle }**: { $count ->
    [one] una persona
   *[other] { $count } personas
  }
circles-line-link = **{ $circle }**: { $count ->
    [one] una persona
   *[other] { $count } personas
  }, en un chat grupal propio
circles-line-making = **{ $circle }**: { $count ->
    [one] una persona
   *[other] { $count } personas
  }; se está creando su conversación
circles-line-none = **{ $circle }**: { $count ->
    [one] una persona
   *[other] { $count } personas
  }; no tiene conversación
circles-which = Mirar uno
circles-draft = Preparar un borrador
circles-see-draft = Ver el borrador
circles-place = Quién espera
circles-more = { $count } más
circles-first = Volver al principio
circles-back = Volver a los círculos
circle-title-drafting = Estoy en ello
circle-text-drafting = Juntar bien a { $count } personas lleva un momento. Te escribo cuando el borrador esté listo. Nadie más lo ve.
circle-title-few = Todavía no alcanza
circle-text-few = Un círculo empieza con cuatro personas; { $count ->
    [0] ahora mismo no espera nadie. No se cuenta a quienes están en pausa.
    [one] por ahora espera una. No se cuenta a quienes están en pausa.
   *[other] por ahora esperan { $count }. No se cuenta a quienes están en pausa.
  } Si en algún círculo hay lugar, puedes asignarle a alguien en “Quién espera”.
circle-title-unfit = No sale ningún círculo
circle-text-unfit = Esperan { $count } personas, pero no hay cuatro que puedan ir juntas: sus horarios de trabajo apenas coinciden, o hay algo más que lo impide. Quizá funcione cuando lo haya pedido más gente.

circle-person = **{ $name }**: { $details }
circle-person-lost = **{ $name }**: por ahora no se le puede contactar
circle-away = en pausa
circle-of = { $circle } ({ $count })
circle-room-there = ya existe
circle-room-link = un chat grupal propio
circle-room-making = se está creando
circle-room-refused = ninguna ({ $reason })
circle-room-again = Crear otra conversación
circle-reason-archived = está archivada
circle-reason-gone = ya no existe
circle-reason-not-in-the-channel = ya no estoy en ella
circle-reason-cannot-be-reached = no se pudo contactar a todo el mundo
circle-reason-not-possible-here = ahí no puedo crear ninguna
circle-reason-refused = la plataforma no lo permitió
circle-end-button = Terminar este círculo
circle-end-sure-title = ¿Terminar este círculo?
circle-end-sure-text = { $count ->
    [one] En el { $circle } hay una persona. Se le avisa, y puede pedir otro círculo.
   *[other] En el { $circle } hay { $count } personas. Se les avisa, y pueden pedir otro círculo.
  } La conversación sigue siendo suya; yo solo dejo de escribir allí.

circle-merge = Unirlo con
circle-merge-title = ¿Unir estos dos círculos?
circle-merge-text = El { $small } pasa al { $large }, que entonces tiene { $count } personas. Se le avisa a todo el mundo, y las guías llegan a la conversación del { $large }.
circle-merge-yes = Sí, unirlos

circles-waiting-title = Quién espera
circles-nobody-waits = Ahora mismo no espera nadie, aparte de quienes están en el borrador.
circles-who = Asignar a un círculo
circles-late-title = Un círculo para { $name }
circles-late-none = No hay ningún círculo con lugar al que pueda ir { $name }. Quizá lo haya en el próximo borrador.
circles-late-unfit = No hay ningún círculo que te sugeriría: los horarios de trabajo apenas coinciden, o hay algo más que lo impide.
circles-late-best = El que mejor encaja es el **{ $circle }** (personas hasta ahora: { $count }), por horarios, áreas e idiomas.
circles-into = Asignar a
circles-into-this = Asignar al { $circle }
circles-which-else = O a otro
circles-refused-title = No funcionó
circles-full = Ese círculo ya tiene seis personas, que es el máximo. Elige otro.
circles-yours = Se trata de tu propio círculo, y quién está en él contigo no te toca decidirlo a ti. Pídeselo a otra persona que coordine.
circles-apart = Estas personas no pueden estar en el mismo círculo. Elige otro.
circles-not-one = Estos dos no pueden unirse en un círculo. Elige otro.

draft-title = Borrador: círculos
draft-text = { $count ->
    [one] El borrador tiene un círculo.
   *[other] El borrador tiene { $count } círculos.
  } Esto solo lo ven quienes coordinan. Quienes aparecen en él no lo saben hasta que lo pongas en marcha; cambia lo que quieras.
draft-name = Borrador { $number }
draft-new = **{ $circle }**: { $count ->
    [one] una persona
   *[other] { $count } personas
  }. Horario de trabajo en común: { $hours }.
draft-more = Al **{ $circle }** se suma gente, y entonces tiene { $count } personas. Horario de trabajo en común: { $hours }. Se suma:
draft-change = Cambiar el { $circle }
draft-change-title = Mover a alguien
draft-who = ¿A quién?
draft-where = ¿A dónde?
draft-to-list = De vuelta a la lista, a esperar otro
draft-move = Mover
draft-real = { $count ->
    [one] Ponerlo en marcha
   *[other] Poner en marcha { $count } círculos
  }
draft-again = Hacer otro borrador
draft-discard = Descartarlo
draft-wrong = { $count ->
    [one] No tiene de cuatro a seis personas: { $circles }. Se queda en el borrador hasta que se arregle.
   *[other] No tienen de cuatro a seis personas: { $circles }. Se quedan en el borrador hasta que se arregle.
  }
draft-changed = **Mientras mirabas, alguien se fue o cambió de lugar.** Así está ahora; échale otro vistazo.
draft-some-left = Lo que se podía poner en marcha ya está en marcha. A lo que queda le falta antes un cambio: mueve a alguien o haz otro borrador.
draft-problem-gone = Mientras tanto alguien movió a esa persona, o ya no está en la lista. Mira otra vez el borrador.
draft-problem-no-circle = Ese círculo ya no existe. Elige otro.
draft-problem-full = Ese círculo ya tiene seis personas, que es el máximo. Elige otro.
draft-problem-yours = Se trata de tu propio círculo, y quién está en él contigo no te toca decidirlo a ti. Pídeselo a otra persona que coordine.
draft-yours-note = Los círculos en los que estás tú no se ofrecen aquí: puede cambiarlos otra persona que coordine.
draft-problem-apart = Estas personas no pueden estar en el mismo círculo. Elige otro.

circle-desk-title = Hay que mirar el { $circle }
circle-desk-small = { $count ->
    [one] Alguien ha dejado el { $circle }; ahora queda una persona.
   *[other] Alguien ha dejado el { $circle }; ahora quedan { $count } personas.
  } Los círculos van mejor con cuatro a seis. Puedes asignarle a alguien que espera, o unirlo con otro.
circle-desk-fits = Encajaría bien con el **{ $other }**.
circle-desk-refused = No pude crear una conversación para el { $circle } ({ $reason }). Hasta que haya una, las guías le llegan a cada cual en privado.
circle-desk-gone = La conversación del { $circle } ya no se puede usar ({ $reason }). Hasta que haya otra, las guías le llegan a cada cual en privado.
circle-desk-outside = No pude añadir a alguien nuevo a la conversación del { $circle }. De todos modos, esa persona está en el círculo: alguien de allí puede añadirla a mano.
circle-desk-over = El { $circle } ha terminado: así lo quisieron dos de sus personas. No hay nada que hacer.

## Buddies

help-buddies-show = tu dupla: veinte minutos con otro aliado cada pocas semanas
help-buddies-numbers = cuánta gente está en las duplas y cómo fue la última ronda; sin nombres
stored-buddy = Que participas en las rondas de duplas
stored-buddy-member = Rondas de duplas del último año, y si se reunieron
buddies-button = Mi dupla
buddies-title = Una dupla
buddies-room = Dupla
buddies-somebody = alguien del trabajo
buddies-join = Cuenta conmigo
buddies-offer-text = { $weeks ->
    [one] Cada semana
   *[other] Cada { $weeks } semanas
  } te junto con otro aliado, alguien con quien de otro modo casi no coincidirías. Veinte minutos, con un café o en una llamada. Sin temas fijados ni tareas. Eso es todo.
buddies-offer-note = Descansa cuando tengas mucho que hacer, o déjalo cualquier día. Con quién te toca, lo saben solo ustedes.
buddies-stored = Guardo que participas, dónde trabajas si lo dices y, durante un año, con quién te tocó, para que no te toque otra vez demasiado pronto. La otra persona ve tu nombre y tu horario de trabajo. Quienes coordinan ven cuánta gente participa, nunca quién está con quién.
buddies-yours = Tu dupla
buddies-now = Esta ronda te toca con **{ $names }**.
buddies-now-alone = Esta ronda te quedaste sin dupla. En la próxima tienes prioridad.
buddies-soon = Hay una ronda nueva. Te digo con quién te toca en cuanto sea buena hora para todo el grupo.
buddies-next = La próxima ronda empieza el lunes { $day }.
buddies-away = Estás en pausa, y hasta que termine no te incluyo. Escribe “resume” para volver antes.
buddies-open = Abrir nuestro chat
buddies-apart = Con quién no…
buddies-snooze = Descansar hasta…
buddies-snooze-title = Descansar
buddies-snooze-intro = Hasta ese día no te toca con nadie nuevo; después vuelvo a incluirte por mi cuenta. Si ahora te toca con alguien, eso sigue en pie: avísale si no puedes.
buddies-snooze-until = ¿Hasta qué día?
buddies-snooze-hint = Como máximo, un año desde hoy.
buddies-problem-past = Elige un día a partir de mañana.
buddies-problem-far = Falta más de un año para eso. Elige un día hasta el { $last }.
buddies-snoozed-title = Estás descansando
buddies-snoozed-text = Hasta el { $day } no te toca con nadie nuevo. Desde entonces vuelvo a incluirte.
buddies-wake = Volver ya
buddies-stop = Dejarlo
buddies-stop-title = ¿Dejar las duplas?
buddies-stop-text = No habrá más rondas para ti. Puedes volver a empezar cualquier día.
buddies-stop-others = Aviso a { $names } de que esta ronda no puedes, sin decir por qué. Puedes volver a empezar cualquier día.
buddies-stop-yes = Dejarlas
buddies-stop-no = Seguir
buddies-stopped-title = Ya no estás en las rondas
buddies-stopped-text = No hay más rondas de duplas para ti. Escribe “buddy” cuando quieras volver a empezar.
buddies-start-title = Esta ronda: { $names }
buddies-start-text = La ronda va hasta el { $day }. Busquen veinte minutos que les vengan bien, con un café o en una llamada. Sin temas fijados.
buddies-start-note = De aquí en adelante es cosa de ustedes. El { $day } le pregunto a cada cual, en privado, si se reunieron.
buddies-told-title = Esta ronda te toca con { $names }
buddies-told-text = La ronda va hasta el { $day }. Busquen veinte minutos, con un café o en una llamada. Sin temas fijados.
buddies-write = Esta vez no puedo abrirles un chat: escribe directamente a { $names }.
buddies-hours = Comparten { $halves ->
    [1] media hora
    [2] una hora
   *[other] { $hours } horas
  } de la jornada:
buddies-hours-none = Sus horarios de trabajo no coinciden. Túrnense para una llamada temprano o tarde, o escríbanse.
buddies-alone-title = Nadie libre en esta ronda
buddies-alone-text = Esta vez no salió: hay mucha distancia entre horarios y lugares, y de vez en cuando alguien queda sin dupla. Tienes prioridad en la próxima ronda, que empieza el lunes { $day }.
buddies-left-title = Un cambio en esta ronda
buddies-left-two = La persona que te tocaba no puede esta ronda. Tienes prioridad en la próxima, que empieza el lunes { $day }.
buddies-left-three = Una de las tres personas no puede esta ronda. Ahora te toca con **{ $names }**.
buddies-ask-title = ¿Se reunieron?
buddies-ask-text = Esta ronda te tocó con { $names }. ¿Encontraron los veinte minutos?
buddies-met = Sí
buddies-missed = Esta vez no
buddies-ask-note = No le digo a nadie lo que contestas.
buddies-met-title = Me alegra
buddies-missed-title = No pasa nada
buddies-pause-title = ¿Semanas muy llenas?
buddies-pause-text = Dos veces seguidas no pudo ser. A veces pasa. ¿Te vendría mejor un descanso?
buddies-pause-note = Elijas lo que elijas, no se le dice a nadie.
buddies-month = Descansar un mes
buddies-go-on = Seguir
buddies-go-on-title = Sigues en las rondas
buddies-numbers = Las duplas, en números
buddies-count-in = Participan
buddies-count-asleep = Descansan ahora
buddies-no-round = Todavía no ha habido ninguna ronda completa.
buddies-small-round = De la ronda que empezó el { $day } no se dice nada: tuvo menos de cinco duplas.
buddies-last-round = La ronda que empezó el { $day }:
buddies-pairs = Duplas
buddies-threes = Grupos de tres
buddies-share-met = Se reunieron, que sepamos
buddies-numbers-note = Quién está con quién lo saben solo esas personas.

# Una pregunta para empezar, una por encuentro. Añade otras con el número siguiente.
buddies-starter = Para empezar: *{ $question }*
buddies-starter-1 = ¿Qué te hizo participar, y qué estuvo a punto de impedírtelo?
buddies-starter-2 = ¿Cuándo fue la última vez que alguien del trabajo te facilitó las cosas? ¿Qué hizo?
buddies-starter-3 = ¿Qué reunión cambiarías primero, y cómo?
buddies-starter-4 = ¿Cuándo notaste por última vez que no escuchaban a alguien? ¿Qué pasó después?
buddies-starter-5 = ¿Qué has probado últimamente que salió peor de lo que esperabas?
buddies-starter-6 = ¿Quién te enseñó cómo comportarte en el trabajo, y qué enseñarías tú de otra manera?
buddies-starter-7 = ¿Qué haces cuando todo el mundo se ríe de un chiste y tú no?
buddies-starter-8 = ¿Qué se entiende mal de la parte de la empresa en la que trabajas?
buddies-starter-9 = ¿Qué te gustaría que te preguntaran en el trabajo y nadie te pregunta nunca?
buddies-starter-10 = ¿Dónde te resulta fácil decir lo que piensas, y dónde no?
buddies-starter-11 = ¿Qué creías sobre el trabajo hace cinco años que ya no crees?
buddies-starter-12 = ¿Quién merece más reconocimiento por su trabajo del que recibe?
buddies-starter-13 = ¿Cuándo te dijo alguien que te habías equivocado? ¿Qué te ayudó a escucharlo?
buddies-starter-14 = ¿Qué cosa pequeña, que no cuesta nada, le mejoraría la semana a alguien de tu equipo?
buddies-starter-15 = ¿Qué probarías si a nadie le importara que saliera mal?
buddies-starter-16 = ¿Qué te gustaría que dijeran de ti, dentro de diez años, las personas con las que trabajas?

## Questions without a name

help-asks-show = preguntar algo a tus colegas sin tu nombre
help-asks-curate = ver las preguntas y respuestas que te esperan, y cerrar lo que no deba estar en un canal
stored-ask-signature = Respuestas que diste con tu nombre

asks-title = Preguntar sin mi nombre
asks-text = ¿Hay algo que te gustaría preguntar, pero no con tu nombre al lado? Escríbelo en un formulario. Queda sellado, y espera hasta que esté también algo de al menos otras dos personas. Entonces todo se publica a la vez en un canal de apoyo, y allí puede responder cualquiera.
asks-promise = Quienes coordinan nunca saben quién preguntó. Pasada una semana las claves ya no existen, y entonces tampoco quienes operan este bot pueden averiguarlo en nada de lo que guardo. Recibes seis palabras. Son el único camino de vuelta a tu pregunta, y solo las tienes tú.
asks-promise-without-disk = Quienes coordinan nunca saben quién preguntó. Cuando hayan caducado las copias de seguridad que el servicio de alojamiento hizo en esa semana, tampoco quienes operan este bot pueden averiguarlo en nada de lo que guardo. Recibes seis palabras. Son el único camino de vuelta a tu pregunta, y solo las tienes tú.
asks-typed = Lo que escribiste después de “ask” está en este chat, con tu nombre. Yo no guardé nada de ello. Para preguntar sin tu nombre, usa el formulario.
asks-nowhere = Todavía no hay ningún canal para preguntas sin nombre. Quienes coordinan pueden elegir uno con **channels add**. O consulta con { $contact }.
asks-button = Escribir mi pregunta
asks-code-button = Tengo un código
asks-how-button = ¿Cómo funciona?
asks-channels-button = Elegir un canal
asks-privacy =
    Preguntas y respuestas sin nombre: nadie, ni siquiera yo, puede saber cuáles son tuyas. Puedes retirar una con sus seis
    palabras. Una huella creada con una clave dice que algo tuyo espera, o cuántas veces has preguntado esta semana; se borra
    junto con su buzón y con la semana.

asks-form = Preguntar sin mi nombre
asks-answer-form = Responder sin mi nombre
asks-channel = ¿Dónde?
asks-words = Tu pregunta
asks-words-hint = Como máximo 2000 caracteres. La verás otra vez antes de que se envíe.
asks-answer-words = Tu respuesta
asks-advice = Se publica palabra por palabra. Deja fuera nombres, fechas, lugares y quién estaba.
asks-look-submit = Ver cómo queda
asks-sure-submit = Seguir de todos modos
asks-serious = Esto suena grave, y no tienes que cargar con ello a solas. Estas personas ayudan. Si me equivoco, sigue más abajo: tus palabras están ahí y no se ha enviado nada.
asks-preview-title = Antes de enviarla
asks-preview = { $kind ->
    [answer] Tu respuesta aparecerá así en { $channel }, palabra por palabra:
   *[other] Tu pregunta aparecerá así en { $channel }, palabra por palabra:
  }
asks-telling = { $count ->
    [0] No encontré nada que a primera vista señale a alguien. No puedo encontrarlo todo: también delatan tu manera de escribir y lo que solo tú sabes.
   *[other] Lo que está en negrita podría revelar quién eres, o de quién hablas. ¿Se podría quitar? No puedo encontrarlo todo: también delatan tu manera de escribir y lo que solo tú sabes.
  }
# Expresiones que pueden delatar a alguien: se muestran en negrita antes de enviar. En minúsculas, separadas por comas.
asks-telling-words = anteayer, antier, ayer, hoy, esta mañana, esta tarde, esta noche, anoche, esta semana, la semana pasada, el mes pasado, mi jefe, mi jefa, mi gerente, mi gerenta, mi supervisor, mi supervisora, mi encargado, mi encargada, mi responsable, mi líder, mi director, mi directora, nuestro jefe, nuestra jefa, nuestro gerente, nuestra gerente, nuestra gerenta, nuestro supervisor, nuestra supervisora, nuestro encargado, nuestra encargada, nuestro director, nuestra directora, el director general, la directora general, el ceo, la ceo, nuestro ceo, nuestra ceo, mi asistente, mi becario, mi becaria, mi practicante, mi pasante, mi mentor, mi mentora, mi colega, mi compañero, mi compañera, mi escritorio, mi baja por maternidad, mi baja de maternidad, mi licencia por maternidad, mi licencia de maternidad, mi permiso de maternidad, mi permiso de paternidad, mi licencia de paternidad, mi baja de paternidad, mi embarazo, mi boda, mi primera semana, mi primer día, única mujer, único hombre, soy la única, soy el único, era la única, era el único, la única que, el único que
asks-words-again = Si quieres, cámbiala aquí
asks-when = ¿Cuándo?
asks-when-hint = Quien vea tu pantalla, o la red, a la hora en que se publica podría atar cabos. Esperar te protege de eso.
asks-together = Más tarde, junto con otras
asks-now = Ahora, aunque alguien pueda adivinarlo
asks-now-read = Sin sellar: ahora, a quien coordina
asks-send = Enviarla
asks-not-ready = Ahora mismo no puedo recibirla. Escribe una vez “ask” y envíala de nuevo; lo que escribiste sigue aquí.
asks-too-often = { $kind ->
    [answer] Esta semana has dado { $limit } respuestas sin tu nombre, y no puedo recibir más. Con tu nombre puedes responder siempre.
   *[other] Esta semana has hecho { $limit } preguntas sin tu nombre, y no puedo recibir más. Desde el lunes puedes volver a preguntar.
  }
asks-hour = { $hour } ({ $zone })
asks-kept-title = Guarda estas seis palabras
asks-code-text = Estas seis palabras, en inglés, son el único camino de vuelta:
asks-code = **{ $code }**
asks-code-note = Te las muestro solo esta vez. Anótalas en un lugar tuyo. Nadie puede volver a encontrarlas, ni siquiera yo. Con ellas puedes leer las respuestas, añadir algo, y cambiar o retirar tus palabras: escribe “ask” y pulsa “Tengo un código”.
asks-kept-together = Está sellada. Se publica en { $channel } a las { $when }, el primer día en que esperen textos de al menos tres personas; a más tardar, el { $latest }.
asks-kept-together-read = Está sellada. A las { $when }, el primer día en que esperen textos de al menos tres personas, los lee alguien que coordina, y después se publican en { $channel }. Eso empieza a más tardar el { $latest }.
asks-kept-now = Va camino de { $channel }.
asks-kept-now-read = La tienen quienes coordinan. Cuando alguien la haya leído, se publica en { $channel }.

asks-how-title = Cómo funciona
asks-how =
    Tus palabras se sellan en cuanto las envías, en un sobre igual a todos los demás: sin hora, sin número, sin nombre. Una
    vez al día miro si espera algo de al menos tres personas. Si es así, lo abro todo a la vez, lo mezclo, lo publico y
    destruyo la clave. Lo que se queda solo se publica en el plazo de una semana.

    Para que tres textos de una misma persona no pasen por tres personas, y para que nadie inunde un canal, unos sobres
    vacíos dicen que tienes algo esperando y cuántas veces has preguntado esta semana. Sus claves desaparecen con el buzón y
    con la semana.
asks-how-keys = Las claves tienen tres partes en tres lugares y no están en ninguna copia de seguridad: las copias antiguas de la base de datos siguen bajo llave.
asks-how-keys-without-disk = Aquí las claves tienen dos partes, porque este alojamiento no tiene disco propio: las copias antiguas no quedan bajo llave hasta que hayan caducado las copias de seguridad de esos días.
asks-how-code = De tus seis palabras guardo una huella que no se puede deshacer. Si las perdiste, alguien que coordina puede cerrar el texto por ti, y no hace falta decir que era tuyo. Noventa días después de la última respuesta olvido la pregunta y su código.
asks-how-limits =
    Lo que esto no puede hacer: protegerte de alguien que controle el servidor mientras tus palabras esperan, o hasta el final
    de la semana en que preguntas; ocultarles a Slack, a Teams o a la red de tu lugar de trabajo que me usaste, y cuándo;
    esconderte detrás de tus propias palabras, o donde la gente adivina. Si dos de las tres personas que preguntan se ponen de
    acuerdo, saben qué día preguntó la tercera. Si publicas ahora mismo, cierras o retiras algo, quien esté mirando el reloj ve
    cuándo.

asks-question-title = Una pregunta sin nombre
asks-question-note = Nadie aquí puede ver quién preguntó, tampoco quienes coordinan. Las respuestas se publican aquí.
asks-done-note = Quien preguntó ya tiene lo que necesitaba. Gracias.
asks-added-title = Quien preguntó añade
asks-answer-title = Una respuesta
asks-about = A la pregunta: “{ $question }”
asks-by-nobody = sin nombre
asks-by-name = con nombre
asks-by-somebody = alguien de aquí
asks-sign-button = Responder con mi nombre
asks-answer-button = Responder sin mi nombre
asks-report-button = Reportar
asks-another-button = Preguntar también
asks-gone-title-closed = Texto cerrado
asks-gone-closed = { $kind ->
    [answer] Alguien que coordina cerró esta respuesta.
    [added] Alguien que coordina cerró esto.
   *[other] Alguien que coordina cerró esta pregunta.
  }
asks-gone-title-withdrawn = Texto retirado
asks-gone-withdrawn = { $kind ->
    [answer] Quien dio esta respuesta la retiró.
    [added] Quien preguntó retiró esto.
   *[other] Quien hizo esta pregunta la retiró.
  }
asks-over-title = Esta pregunta está cerrada
asks-over = Ya no se puede responder. Si también es tu pregunta, hazla: escribe “ask”.
asks-report-title = Gracias por estar al tanto
asks-reported = Alguien que coordina lo va a mirar. Nadie sabrá que fuiste tú.
asks-report-left = Alguien que coordina ya lo miró y lo dejó donde está. Si crees que no puede ser, habla con { $contact }.
asks-sign-title = Responder con tu nombre
asks-sign-note = Se publica enseguida, con tu nombre: { $name }.
asks-sign-submit = Publicarla
asks-signed-title = Publicada
asks-signed = Tu respuesta va camino del canal.
asks-lost-title = Preguntas que ya no se pueden abrir
asks-lost = Aquí esperaban preguntas y respuestas sin nombre, y ya no puedo abrirlas. No queda nada de ellas, y nadie las leyó. Si enviaste una en los últimos días, envíala otra vez, por favor. Lo siento.

asks-code-title = Tus seis palabras
asks-code-intro = Las palabras que te mostré al enviarla. No importan las mayúsculas, los espacios ni los guiones.
asks-code-field = Seis palabras
asks-code-hint = Por ejemplo: anchor bicycle copper …
asks-code-submit = Abrir
asks-code-unknown = No conozco nada con estas palabras. Mira, por favor, si las seis están bien y en el mismo orden. Lo que se retiró ya no se puede encontrar, y tampoco lo que tiene más de tres meses.
asks-code-unknown-lost = No conozco nada con estas palabras. Mira, por favor, si las seis están bien y en el mismo orden. El { $day } ya no se pudo abrir lo que estaba esperando: si lo tuyo estaba ahí, envíalo otra vez. Lo siento.
asks-mine-title = { $kind ->
    [answer] Tu respuesta
   *[other] Tu pregunta
  }
asks-channel-gone = un canal que ya no existe
asks-state-waiting = Está sellada, en espera. Se publica en { $channel } a las { $when }, el primer día en que esperen textos de al menos tres personas.
asks-state-reading = La tienen quienes coordinan, para leerla antes de que se publique en { $channel }.
asks-state-posted = Está en { $channel }.
asks-state-returned = No se publicó en { $channel }. El motivo: { $reason }
asks-state-done = Está cerrada, porque ya tienes lo que necesitabas. Sigue en { $channel }.
asks-state-closed = Alguien que coordina la cerró, y sus palabras ya no existen. El motivo: { $reason }
asks-answers = { $count ->
    [0] Todavía no hay respuestas.
    [one] Una respuesta:
   *[other] { $count } respuestas; las últimas:
  }
asks-added-reading = Lo que añadiste lo tienen quienes coordinan: “{ $words }”
asks-added-returned = Lo que añadiste no se publicó: “{ $words }” El motivo: { $reason }
asks-what = ¿Y ahora?
asks-what-hint = Lo que ya salió de la espera se cierra, se cambia o se retira enseguida; quien esté mirando el reloj ve cuándo.
asks-what-submit = Seguir
asks-way-leave = Nada, solo quería mirar
asks-way-change = Cambiarla
asks-way-again = Cambiarla y enviarla otra vez
asks-way-add = Añadir algo
asks-way-add-instead = Cambiar lo que añadí
asks-way-done = Cerrarla: ya tengo lo que necesito
asks-way-withdraw = Retirarla: sus palabras se borran
asks-words-new = Las palabras, ya cambiadas
asks-words-added = Lo que quieres añadir
asks-look-again = Así aparecerá allí. Cámbialo, o sigue otra vez para enviarlo tal como está.
asks-did-left = De acuerdo
asks-did-text-left = No cambió nada.
asks-did-changed = Cambio guardado
asks-did-text-changed = Queda guardado como lo cambiaste. Tus seis palabras siguen siendo las mismas.
asks-did-again = Enviada otra vez
asks-did-text-again = Quienes coordinan la miran de nuevo. Se enteran a la próxima hora de publicación, no ahora. Tus seis palabras siguen siendo las mismas.
asks-did-added = Añadido
asks-did-text-added = Está sellado. Se publica a las { $when }, el primer día en que esperen textos de al menos tres personas; a más tardar, el { $latest }. Hasta entonces puedes cambiarlo.
asks-added-most = Ya añadiste algo { $limit } veces, y en una pregunta no caben más. Puedes hacer una nueva.
asks-did-done = Cerrada
asks-did-text-done = En el canal se ve que ya tienes lo que necesitabas. Ya nadie puede responder.
asks-did-withdrawn = Retirada
asks-did-text-withdrawn = Sus palabras se borraron, y las seis palabras ya no llevan a ninguna parte. Lo que estaba en un canal desaparece de allí en un momento.

asks-curate-title = Sin nombre
asks-curate-text = { $reading ->
    [0] Nada por leer
    [one] Un texto por leer
   *[other] { $reading } textos por leer
  }{ $reported ->
    [0] , nada reportado.
    [one] , uno reportado.
   *[other] , { $reported } reportados.
  }
asks-curate-posted = En los canales, de los últimos 30 días:
asks-curate-line = { $kind ->
    [answer] Respuesta: { $words }
    [added] Añadido: { $words }
   *[other] Pregunta: { $words }
  }
asks-curate-look = Abrir
asks-curate-more = Más
asks-curate-note = Nadie puede averiguar quién escribió algo, tampoco tú. Quien haya perdido las seis palabras puede pedirte que cierres un texto, y no tiene que decir de quién es.
asks-curate-done = { $later ->
    [0] Eso es todo. Gracias.
   *[other] Eso es todo por ahora. Lo que dejaste para más tarde sigue ahí.
  }
asks-next-button = Ver el siguiente
asks-notice-title = Alguien te espera
asks-decide = ¿Qué se hace con esto?
asks-decide-submit = Decidir
asks-decide-post = Publicarlo
asks-decide-back = Devolverlo, con un motivo
asks-decide-close = Cerrarlo: sus palabras se borran
asks-decide-leave = Dejarlo donde está
asks-decide-later = Más tarde
asks-decide-reported = Alguien reportó esto.
asks-decide-text = { $kind ->
    [answer] Una respuesta en { $channel }:
    [added] Lo que añadió quien preguntó en { $channel }:
   *[other] Una pregunta para { $channel }:
  }
asks-decide-names = **Parece que nombra a alguien.** Devuélvelo, por favor, si a esa persona podría hacerle daño, o si podría saber quién lo escribió.
asks-decide-note = En negrita: lo que podría revelar quién lo escribió, o de quién habla.
asks-reason = Motivo
asks-reason-hint = Lo lee quien lo escribió, con sus seis palabras. Hace falta para devolver algo.
asks-reason-missing = Elige un motivo, por favor: es lo único que sabrá quien lo escribió.
asks-reason-words = Unas palabras tuyas para quien lo escribió
asks-reason-names = Nombra a alguien.
asks-reason-telling = Podría revelar quién lo escribió.
asks-reason-elsewhere = Su lugar es otro.
asks-reason-hurts = Podría herir a quien lo lea.
asks-reason-other = Otro motivo.
asks-reason-channel = Su canal ya no existe.
asks-reason-over = La pregunta se cerró antes de que esto pudiera publicarse.

## This is serious

help-serious-show-typed = quién ayuda cuando pasó algo grave
serious-button = Esto es grave
serious-title = Cuando es grave
serious-text = Me alegra que hayas venido. No tienes que decidir nada ahora, no hace falta que me cuentes nada, y no te toca cargar con esto a solas.
serious-people = **Estas personas ayudan:**
serious-nobody-named = **Aquí todavía no hay nadie indicado.** Prefiero decírtelo a mandarte a un lugar equivocado. Consulta con { $contact } quién ayuda aquí en casos de acoso o violencia. También puede acompañarte una médica o un médico, alguien del comité de empresa o del sindicato, o una jefa o un jefe de tu confianza.
serious-known = **Sabrán que eres tú.** Contárselo a alguien de aquí no es anónimo. Antes de decir qué pasó, puedes preguntar: “¿Qué vas a hacer con lo que te cuente? ¿Quién se va a enterar? ¿Qué puedo decidir yo?”
serious-outside = Fuera de aquí, muchas veces no necesitan tu nombre: pregúntales.
serious-now = **Si alguien está en peligro ahora mismo,** llama al número de emergencias de donde estés.
serious-note = No guardé nada de esto, y no se lo dije a nadie.
serious-typed = Si se trata de algo que te pasó, o que le pasó a alguien que conoces: me alegra que lo digas, y no te toca cargar con esto a solas.
serious-typed-note = No guardé nada de lo que escribiste, y no se lo dije a nadie. Este chat sí lo guarda, y el chat pertenece a tu lugar de trabajo: si prefieres que no quede ahí, borra tu mensaje.
serious-otherwise = **Si se trataba de otra cosa:**
serious-after = Escribir sobre esto puede remover cosas. Si se trata de algo que te pasó, o que le pasó a alguien que conoces: no tienes que resolverlo a solas.

## In the moment: sos

help-sos-show = acaba de pasar algo: una frase para decir ahora, o alguien con quien hablar
help-sos-on-call = dejar que te avise cuando alguien quiera diez minutos con otro aliado
stored-call = Tu petición de hablar con alguien, hasta unas horas después de que termine
stored-call-asked = Avisos que recibiste porque alguien quería hablar, hasta unas horas después
sos-title = ¿Qué pasó?
sos-text = Elige lo que más se parezca. Recibes una frase para ahora y otra para después.
sos-heard = Acabo de oír algo
sos-said = Dije algo
sos-mocked = Se burlan de mí por esto
sos-person = Hablar con alguien
sos-person-note = “Hablar con alguien” avisa a aliados que están trabajando ahora mismo, de tres en tres. Les digo que alguien quisiera diez minutos, y no quién. Solo quien acude se entera de que eres tú. Unas horas después lo olvido. ¿Hay alguien que no quieres que sea? Escribe antes “not with”.
sos-on-call-note = ¿Podrías acompañar así a alguien? Escribe “on call”.
sos-now = **Ahora:** “{ $words }”
sos-later = **Después:** “{ $words }”
sos-another = Otra
sos-practise = Ensayar qué decir
sos-repair = Quiero repararlo
sos-push-back = Más para este momento
sos-heard-title = Oíste algo
sos-heard-text = Basta con una frase. No tienes que ganar nada. Si el momento ya pasó, la segunda es para esta tarde.
sos-said-title = Dijiste algo
sos-said-text = Le pasa a cualquiera que abre la boca. Mejor breve que perfecto, y mejor pronto que breve.
sos-mocked-title = Se están burlando de ti
sos-mocked-text = Duele, pero no significa que te equivoques. No le debes un discurso a nadie.

# Una frase para ahora y otra para después, cada día otra pareja. Añade cuantas quieras, con el número siguiente.
sos-heard-now-1 = Espera, no lo entendí. ¿Qué quieres decir?
sos-heard-now-2 = Yo no lo veo así
sos-heard-now-3 = Mejor dejemos eso. ¿En qué estábamos?
sos-heard-now-4 = Me gustaría escuchar eso hasta el final
sos-heard-now-5 = Conmigo no, por favor
sos-heard-later-1 = Lo que se dijo antes me dejó mal. ¿Te pareció bien que dijera algo, o habrías preferido que lo dejara pasar?
sos-heard-later-2 = ¿Tienes cinco minutos? Me quedé pensando en ese comentario de antes, y prefiero decírtelo a ti que hablarlo a tus espaldas
sos-heard-later-3 = Yo estaba ahí y no dije nada. Lo siento. ¿Qué ayudaría ahora?
sos-heard-later-4 = Me di cuenta de lo que se dijo, y no me gustó. No te pido que expliques nada. Solo quiero que sepas que no fuiste la única persona que lo notó
sos-heard-later-5 = La próxima vez que salga eso en esta reunión, voy a decir algo. ¿Me apoyas?
sos-said-now-1 = Eso me salió mal, y estuvo mal. Lo siento
sos-said-now-2 = Lo retiro. Perdón por haberlo dicho
sos-said-now-3 = Tienes razón. Gracias por decírmelo
sos-said-now-4 = Te interrumpí. Sigue, por favor
sos-said-now-5 = Un momento: fui injusto contigo. Lo siento
sos-said-later-1 = Pensé en lo que dije. Estuvo mal, y no lo voy a repetir. No tienes que contestarme
sos-said-later-2 = Lo dije delante de todo el mundo, así que lo retiro delante de todo el mundo, si te parece bien
sos-said-later-3 = Me lo dijiste y te discutí. Ya lo entendí. Perdón por hacértelo explicar dos veces
sos-said-later-4 = Antes te interrumpí. ¿Qué ibas a decir? Me gustaría escucharlo
sos-said-later-5 = Siento lo que dije. ¿Hay algo que pueda arreglar?
sos-mocked-now-1 = ¿Por qué lo dices?
sos-mocked-now-2 = A mí me importa. A ti no tiene por qué
sos-mocked-now-3 = Está bien. ¿Volvemos a la lista?
sos-mocked-now-4 = Sí, eso dije. Y lo diría otra vez
sos-mocked-now-5 = Me río de muchas cosas. De eso no
sos-mocked-later-1 = Te burlaste de mí delante de los demás. Me gustaría saber qué piensas de verdad. ¿Un café a las tres?
sos-mocked-later-2 = No pretendo ser mejor que nadie. Me cansé de no decir nada
sos-mocked-later-3 = No tienes por qué estar de acuerdo conmigo. Pero la próxima vez no lo conviertas en chiste, por favor
sos-mocked-later-4 = Hace no mucho yo estaba donde estás tú. Si algún día quieres saber qué cambió, pregúntame
sos-mocked-later-5 = Me dolió lo que dijiste. Nos conocemos desde hace tiempo, así que te lo puedo decir

sos-waiting-title = Estoy preguntando
sos-waiting-text = Avisé a aliados que están trabajando ahora mismo. En cuanto acuda alguien, te pongo en contacto con esa persona. Si en treinta minutos nadie puede, te lo digo.
sos-waiting-again = Ya estoy preguntando. En cuanto acuda alguien, te pongo en contacto con esa persona. Tarda treinta minutos como máximo.
sos-waiting-note = No saben quién pregunta.
sos-cancel = Ya no lo necesito
sos-cancelled-title = De acuerdo
sos-cancelled-text = Dejé de preguntar. Nadie supo que eras tú.
sos-cancel-late-title = Ya acudió alguien
sos-cancel-late-text = Si ya no te hace falta, díselo sin más. Seguro que lo entiende.
sos-again = Intentarlo otra vez
sos-often-title = Hoy ya pregunté varias veces
sos-often-text = No quiero agotar a quienes están disponibles, así que paro unas horas. Y aun así no tienes que quedarte a solas con esto:
sos-nobody-title = Ahora mismo nadie puede
sos-nobody-text = Es por cómo va su día, no por ti. Nadie supo que preguntaste. Y aun así no tienes que quedarte a solas con esto:
sos-asked-title = Alguien quisiera diez minutos con otro aliado, ahora
sos-asked-text = Se trata de escuchar, nada más. Solo sabrás quién es si aceptas.
sos-asked-note = Si no puedes, no pasa nada: pulsa “Ahora no” y aviso a alguien más. No se le dice a nadie.
sos-here = Aquí estoy
sos-not-now = Ahora no
sos-taken-title = Gracias
sos-taken-text = Es **{ $name }**. Te pongo en contacto enseguida.
sos-taken-note = Primero escucha. No tienes que resolver nada. Por favor, guárdate lo que oigas, y también que te avisé. Si se trata de un daño, escríbeme “help now”: ahí están las personas que pueden ayudar.
sos-over-title = Ya no hace falta que acudas
sos-over-text = O acudió otra persona, o por ahora terminó. Gracias por estar ahí.
sos-declined-title = No pasa nada
sos-declined-text = No se le dice a nadie. Gracias por ser de quienes están disponibles.
sos-room-title = Diez minutos
sos-together-title = Diez minutos para ustedes
sos-together-text = { $names }: aquí están. Salúdense y hablen como prefieran: por aquí, tomando un café o en una llamada.
sos-together-note = Por favor, no cuenten a nadie lo que oigan. Yo no lo leo, pero este chat, como todos aquí, pertenece a su lugar de trabajo: para lo que nadie deba leer nunca, mejor un café o una llamada.
sos-somebody = alguien del trabajo
sos-told-title = Tú y { $name }
sos-told-room = **{ $name }** tiene diez minutos para ti. Abrí una conversación para ustedes: está entre tus mensajes.
sos-told-link = Pulsa el botón: abre un chat solo para ustedes.
sos-told-open = Abrir el chat
sos-told-direct = Aquí no pude abrirles una conversación. Por favor, escríbele directamente a **{ $name }**.
sos-on-call-title = Estar disponible
sos-on-call-no = De vez en cuando alguien quisiera diez minutos con otro aliado: después de un comentario, de un tropiezo propio, de una mala reunión. ¿Puedo avisarte también a ti?
sos-on-call-yes = Puedo avisarte los días laborables de { $begins } a { $ends }, en tu hora local. Gracias.
sos-on-call-how = Aviso a tres a la vez, primero a quienes llevan más tiempo sin recibir un aviso. Puedes decir “Ahora no”, y no se le dice a nadie. Nunca en una pausa, en un día festivo ni fuera de tu horario.
sos-on-call-begin = Puedes avisarme
sos-on-call-stop = Ya no

## Stumble and repair

help-stumble-show = reparar algo que dijiste o hiciste, o salir adelante cuando te llevan la contraria
stumble-entry = Un tropiezo y cómo repararlo
stumble-about = Tropiezos y cómo repararlos
stumble-title = Le pasa a cualquiera
stumble-text = Quien lo intenta, tropieza. Lo que cuenta es lo que viene después, y puede ser una sola frase.
stumble-said = Dije algo que estuvo mal
stumble-push-back = Me llevaron la contraria
stumble-private = Solo se guarda tu frase, como una promesa para ti. Lo demás desaparece al cerrar esto, salvo que marques la casilla. Nadie más ve nada de ello.
stumble-form-title = Repararlo
stumble-form-text = Una reparación dice qué hice y qué voy a hacer. No necesita razones, y no pide que te perdonen.
stumble-what = ¿Qué pasó?
stumble-what-hint = Con tus palabras, solo para ti. Puedes dejarlo en blanco.
stumble-effect = ¿Qué le causó a la otra persona?
stumble-effect-hint = Hasta donde sepas. No hace falta que le pidas que te lo cuente.
stumble-sentence = ¿Qué vas a decir?
stumble-sentence-hint = Una frase como: El lunes te interrumpí. Lo siento, y me gustaría escuchar el resto.
stumble-keep-label = ¿Y lo demás?
stumble-keep = Guardarlo todo en mi diario
stumble-submit = Lo voy a decir
stumble-serious = Esto suena grave. Antes de nada: estas personas ayudan, a ti o a quien le pasó. **No se ha guardado nada de lo que escribiste.** Si me equivoco, sigue más abajo.
stumble-go-on = Seguir con mi reparación
stumble-remark = Una cosa sobre tu frase. Cámbiala o déjala como está: es tuya.
stumble-keep-it = Dejarla como está
stumble-made-title = Así se repara
stumble-made-text = Dilo una vez, en pocas palabras, y deja que la otra persona conteste o no. Te pregunto cómo te fue: { $when }, en tu hora local.
stumble-why = Y por esto estás aquí:
stumble-practise = Ensayar cómo decirlo
stumble-kept = Todo está en tu diario, donde solo tú puedes leerlo.
stumble-not-kept = Guardé tu frase y el día. Lo demás ya no existe.

## Rehearsal

help-rehearse-show = ensayar qué decir: una escena, tu frase, tres buenas respuestas
rehearse-about = Ensayos
rehearse-title = Ensayo
rehearse-none = Todavía no hay escenas.
rehearse-note = Solo para practicar: no hay puntos, y nadie mira.
rehearse-before = **Antes de leer:** { $note }
rehearse-open = Mostrar la escena
rehearse-speak = Decir mi frase
rehearse-another = Otra escena
rehearse-choose = Elegir una escena
rehearse-line = ¿Qué dices?
rehearse-private = Escríbela como la dirías de verdad. No se guarda, y nadie la ve.
rehearse-submit = Ver otras tres
rehearse-answers = **Tres buenas respuestas.** No hay una correcta. Quédate con la que más suene a ti.
rehearse-remember = **Para recordar**
rehearse-yours = Tu frase
rehearse-close = Si cierras esto, tu frase desaparece. Si quieres volver a tenerla, guárdala; antes puedes cambiarla.
rehearse-keep = Guardarla en mi diario

## Home

home-company = **Nadie camina solo**
home-circle = Mi círculo
home-buddy = Mi dupla
home-channels = Canales
home-ask = Preguntar sin mi nombre
home-sos = SOS
