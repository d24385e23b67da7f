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

    Participar es cosa tuya, y dejarlo también.
hello-note = Mientras no participes, no guardo nada sobre ti.
hello-again-title = Me alegra verte
hello-again-text = ¿Qué te gustaría hacer?
help-title = Lo que puedes decir
help-for-anyone = **Para todo el mundo**
help-for-ally = **Para aliados**
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
