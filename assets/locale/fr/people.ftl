### review: unreviewed
### Who does not know what they need, is in danger, or is a child alone. Titles stay neutral.

what-happened-title = Nous vous écoutons
what-happened = Comment pouvons-nous vous aider ?
what-happened-help = Choisissez une image. Un agent vous écoute sans jugement.
choice-talk-to-somebody = Parler à quelqu'un
choice-need-safety = Écoute pour les femmes
choice-child-in-danger = Un enfant a besoin de nous
choice-i-am-a-child = Je suis un enfant, seul
danger-now-title = Accueil
danger-now = Quelqu'un vient. Vous pouvez aussi appeler.
danger-now-help = Ces numéros sont gratuits. Vous pouvez partir à tout moment.
staff-come-title = Un agent vient
staff-come = Un agent vient vers vous. Vous pouvez prendre un numéro.
staff-come-help = Attendez près de la borne, ou prenez un numéro.
child-alone-title = Nous sommes là
child-alone = Quelqu'un vient vers toi. Tu peux aussi appeler.
child-alone-help = Ce numéro est gratuit. Reste près de la borne.
# Central could not be told that somebody needs help here.
nobody-told = L'appel ne passe pas. Allez vers un agent, ou appelez.
