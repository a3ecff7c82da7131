<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_CA" sourcelanguage="en">
    <context>
        <name>CoVet</name>
        <message>
            <location filename="../../covet_desktop/adapters/address.py" />
            <source>It has to begin with https://. Check the address that this app was started with.</source>
            <translation>Elle doit commencer par https://. Vérifiez l’adresse avec laquelle l’application a été lancée.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/adapters/address.py" />
            <source>The address of the service isn't safe.</source>
            <translation>L’adresse du service n’est pas sûre.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/adapters/answers.py" />
            <source>An import is running already.</source>
            <translation>Une importation est déjà en cours.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/adapters/answers.py" />
            <source>An owner or admin can set that up in CoVet.</source>
            <translation>Une personne propriétaire ou admin peut régler cela dans CoVet.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/adapters/answers.py" />
            <source>An owner or admin of your CoVet workspace can.</source>
            <translation>Une personne propriétaire ou admin de votre espace de travail CoVet peut le faire.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/adapters/answers.py" />
            <source>An owner or admin of your workspace can connect Cornerstone again.</source>
            <translation>Une personne propriétaire ou admin de votre espace de travail peut connecter Cornerstone de nouveau.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/adapters/answers.py" />
            <source>Another CoVet workspace uses this identifier already.</source>
            <translation>Un autre espace de travail CoVet utilise déjà cet identifiant.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/adapters/answers.py" />
            <source>Bitwerx knows no clinic with this identifier.</source>
            <translation>Bitwerx ne connaît aucune clinique ayant cet identifiant.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/adapters/answers.py" />
            <source>Check that it is yours. If it is, tell CoVet's support.</source>
            <translation>Vérifiez que c’est bien le vôtre. Si oui, prévenez le soutien de CoVet.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/adapters/answers.py" />
            <source>Choose a veterinarian for yourself only, or link the whole team.</source>
            <translation>Choisissez un vétérinaire pour vous seulement, ou liez toute l’équipe.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/adapters/answers.py" />
            <source>Choose another one, or have Cornerstone's record made active.</source>
            <translation>Choisissez-en un autre, ou faites rendre sa fiche active dans Cornerstone.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/adapters/answers.py" />
            <source>Choose another one.</source>
            <translation>Choisissez-en un autre.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/adapters/answers.py" />
            <source>Choose one of the patients of the appointment.</source>
            <translation>Choisissez un des patients du rendez-vous.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/adapters/answers.py" />
            <source>Choose the Cornerstone veterinarian of one CoVet user at least.</source>
            <translation>Choisissez le vétérinaire de Cornerstone d’au moins un compte CoVet.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/adapters/answers.py" />
            <source>Choose the user's veterinarian first, or leave the user out.</source>
            <translation>Choisissez d’abord le vétérinaire de ce compte, ou retirez le compte.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/adapters/answers.py" />
            <source>CoVet asks this PC to wait a moment.</source>
            <translation>CoVet demande à cet ordinateur d’attendre un instant.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/adapters/answers.py" />
            <source>CoVet doesn't accept some of what was entered.</source>
            <translation>CoVet n’accepte pas une partie de ce qui a été saisi.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/adapters/answers.py" />
            <source>CoVet doesn't know this.</source>
            <translation>CoVet ne connaît pas cet élément.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/adapters/answers.py" />
            <source>CoVet has a disturbance at the moment.</source>
            <translation>CoVet connaît une panne en ce moment.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/adapters/answers.py" />
            <source>CoVet is still working on this request.</source>
            <translation>CoVet traite encore cette demande.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/adapters/answers.py" />
            <source>CoVet refused this.</source>
            <translation>CoVet a refusé.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/adapters/answers.py" />
            <source>Compare it with what Bitwerx sent you, letter by letter. It isn't Cornerstone's Practice ID.</source>
            <translation>Comparez-le, lettre par lettre, à ce que Bitwerx vous a envoyé. Ce n’est pas le Practice ID de Cornerstone.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/adapters/answers.py" />
            <source>Correct the fields that are marked.</source>
            <translation>Corrigez les champs signalés.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/adapters/answers.py" />
            <source>Each Cornerstone veterinarian can belong to one user only.</source>
            <translation>Chaque vétérinaire de Cornerstone ne peut appartenir qu’à un seul compte.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/adapters/answers.py" />
            <source>Finish the set-up first.</source>
            <translation>Terminez d’abord la configuration.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/adapters/answers.py" />
            <source>It isn't your PC. Try again in a few minutes.</source>
            <translation>Ce n’est pas votre ordinateur. Réessayez dans quelques minutes.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/adapters/answers.py" />
            <source>Link it first, then export.</source>
            <translation>Liez-le d’abord, puis exportez.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/adapters/answers.py" />
            <source>Look at it once more, then decide.</source>
            <translation>Regardez-le encore une fois, puis décidez.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/adapters/answers.py" />
            <source>Look at the new fee, and confirm it if you agree.</source>
            <translation>Regardez les nouveaux frais et confirmez-les si vous êtes d’accord.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/adapters/answers.py" />
            <source>Look through it, change what may be wrong, and try again.</source>
            <translation>Revoyez le tout, changez ce qui pourrait être erroné, puis réessayez.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/adapters/answers.py" />
            <source>Nobody has a veterinarian yet.</source>
            <translation>Aucun compte n’a encore de vétérinaire.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/adapters/answers.py" />
            <source>Nothing was bought a second time. Go on with the one that is there.</source>
            <translation>Rien n’a été acheté une deuxième fois. Continuez avec celle qui existe.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/adapters/answers.py" />
            <source>Nothing was done. CoVet's support can say why; once it is settled, try again.</source>
            <translation>Rien n’a été fait. Le soutien de CoVet peut dire pourquoi ; une fois la question réglée, réessayez.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/adapters/answers.py" />
            <source>One of the chosen users has no veterinarian.</source>
            <translation>Un des comptes choisis n’a pas de vétérinaire.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/adapters/answers.py" />
            <source>One of the users is no longer in CoVet.</source>
            <translation>Un des comptes n’est plus dans CoVet.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/adapters/answers.py" />
            <source>One of the veterinarians is inactive in Cornerstone.</source>
            <translation>Un des vétérinaires est inactif dans Cornerstone.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/adapters/answers.py" />
            <source>One of the veterinarians is no longer in Cornerstone.</source>
            <translation>Un des vétérinaires n’est plus dans Cornerstone.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/adapters/answers.py" />
            <source>One veterinarian is chosen for two CoVet users.</source>
            <translation>Un même vétérinaire est choisi pour deux comptes CoVet.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/adapters/answers.py" />
            <source>Only your own account is linked.</source>
            <translation>Seul votre propre compte est lié.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/adapters/answers.py" />
            <source>Sign in again. Nothing is lost.</source>
            <translation>Ouvrez une nouvelle session. Rien n’est perdu.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/adapters/answers.py" />
            <source>Somebody changed this meanwhile, on another PC or in CoVet.</source>
            <translation>Quelqu’un l’a modifié entre-temps, sur un autre ordinateur ou dans CoVet.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/adapters/answers.py" />
            <source>The case or the appointment is linked already.</source>
            <translation>Le cas ou le rendez-vous est déjà lié.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/adapters/answers.py" />
            <source>The connection is suspended.</source>
            <translation>La connexion est suspendue.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/adapters/answers.py" />
            <source>The connection isn't ready for this yet.</source>
            <translation>La connexion n’est pas encore prête pour cela.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/adapters/answers.py" />
            <source>The fee has changed. Nothing was bought.</source>
            <translation>Les frais ont changé. Rien n’a été acheté.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/adapters/answers.py" />
            <source>The list has been read anew: choose again.</source>
            <translation>La liste a été relue : choisissez de nouveau.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/adapters/answers.py" />
            <source>The list is too old to go on with.</source>
            <translation>La liste est trop ancienne pour continuer.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/adapters/answers.py" />
            <source>The template of this document isn't matched with Cornerstone.</source>
            <translation>Le modèle de ce document n’est pas associé à Cornerstone.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/adapters/answers.py" />
            <source>There is a newer import: only the newest can be undone.</source>
            <translation>Il y a une importation plus récente : seule la plus récente peut être annulée.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/adapters/answers.py" />
            <source>This app left something out of its request.</source>
            <translation>L’application a oublié quelque chose dans sa requête.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/adapters/answers.py" />
            <source>This appointment is no longer in Cornerstone.</source>
            <translation>Ce rendez-vous n’est plus dans Cornerstone.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/adapters/answers.py" />
            <source>This case isn't linked to an appointment.</source>
            <translation>Ce cas n’est lié à aucun rendez-vous.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/adapters/answers.py" />
            <source>This case was removed in CoVet.</source>
            <translation>Ce cas a été supprimé dans CoVet.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/adapters/answers.py" />
            <source>This connection has been removed.</source>
            <translation>Cette connexion a été supprimée.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/adapters/answers.py" />
            <source>This document is in Cornerstone already.</source>
            <translation>Ce document est déjà dans Cornerstone.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/adapters/answers.py" />
            <source>This has to be read anew first.</source>
            <translation>Il faut d’abord relire ces données.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/adapters/answers.py" />
            <source>This is no longer there.</source>
            <translation>Cet élément n’existe plus.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/adapters/answers.py" />
            <source>This patient isn't on that appointment.</source>
            <translation>Ce patient n’est pas inscrit à ce rendez-vous.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/adapters/answers.py" />
            <source>This was begun earlier with other settings.</source>
            <translation>Ceci a été commencé plus tôt avec d’autres réglages.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/adapters/answers.py" />
            <source>Try again in a few minutes. If it stays like this, tell CoVet's support.</source>
            <translation>Réessayez dans quelques minutes. Si rien ne change, prévenez le soutien de CoVet.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/adapters/answers.py" />
            <source>Undo that link first.</source>
            <translation>Défaites d’abord ce lien.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/adapters/answers.py" />
            <source>Wait a moment, then look again.</source>
            <translation>Attendez un instant, puis vérifiez de nouveau.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/adapters/answers.py" />
            <source>Wait until it has finished, then start yours.</source>
            <translation>Attendez qu’elle soit terminée, puis lancez la vôtre.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/adapters/answers.py" />
            <source>You have been signed out.</source>
            <translation>Votre session a été fermée.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/adapters/answers.py" />
            <source>Your CoVet account may not do this.</source>
            <translation>Votre compte CoVet n’a pas le droit de faire cela.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/adapters/answers.py" />
            <source>Your workspace has already asked for this connection.</source>
            <translation>Votre espace de travail a déjà demandé cette connexion.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/adapters/calling.py" />
            <source>CoVet's list has no end.</source>
            <translation>La liste de CoVet n’a pas de fin.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/adapters/calling.py" />
            <source>Tell CoVet's support.</source>
            <translation>Prévenez le soutien de CoVet.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/adapters/http.py" />
            <source>Ask your IT to check the proxy in the network settings of this PC.</source>
            <translation>Demandez à votre service informatique de vérifier le serveur mandataire (proxy) dans les réglages réseau de cet ordinateur.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/adapters/http.py" />
            <source>Check date and time of this PC. If they are right, an antivirus or a firewall may be reading secure connections: ask your IT to exempt CoVet.</source>
            <translation>Vérifiez la date et l’heure de cet ordinateur. Si elles sont justes, un antivirus ou un pare-feu lit peut-être les communications sécurisées : demandez à votre service informatique d’en exempter CoVet.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/adapters/http.py" />
            <source>Check the internet connection of this PC, then try again.</source>
            <translation>Vérifiez la connexion Internet de cet ordinateur, puis réessayez.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/adapters/http.py" />
            <source>CoVet can't be reached.</source>
            <translation>CoVet est injoignable.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/adapters/http.py" />
            <source>CoVet can't be reached: nobody answers.</source>
            <translation>CoVet est injoignable : personne ne répond.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/adapters/http.py" />
            <source>CoVet sent this app to an address that isn't CoVet's.</source>
            <translation>CoVet a dirigé l’application vers une adresse qui n’est pas la sienne.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/adapters/http.py" />
            <source>CoVet takes no connections at the moment.</source>
            <translation>CoVet n’accepte aucune communication en ce moment.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/adapters/http.py" />
            <source>CoVet takes too long to answer.</source>
            <translation>CoVet met trop de temps à répondre.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/adapters/http.py" />
            <source>CoVet's address isn't found.</source>
            <translation>L’adresse de CoVet est introuvable.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/adapters/http.py" />
            <source>CoVet's answer can't be read.</source>
            <translation>La réponse de CoVet est illisible.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/adapters/http.py" />
            <source>CoVet's answer is far too long.</source>
            <translation>La réponse de CoVet est beaucoup trop longue.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/adapters/http.py" />
            <source>Nothing was sent there. Tell CoVet's support.</source>
            <translation>Rien n’y a été envoyé. Prévenez le soutien de CoVet.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/adapters/http.py" />
            <source>Open a web page in the browser: the network may want you to sign in first. Then try again.</source>
            <translation>Ouvrez une page Web dans le navigateur : le réseau vous demande peut-être d’abord de vous identifier. Ensuite, réessayez.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/adapters/http.py" />
            <source>Something between this PC and CoVet answered in CoVet's place.</source>
            <translation>Quelque chose entre cet ordinateur et CoVet a répondu à la place de CoVet.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/adapters/http.py" />
            <source>The address of the service can't be used.</source>
            <translation>L’adresse du service est inutilisable.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/adapters/http.py" />
            <source>The app is closing.</source>
            <translation>L’application se ferme.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/adapters/http.py" />
            <source>The connection to CoVet broke off.</source>
            <translation>La communication avec CoVet a été coupée.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/adapters/http.py" />
            <source>The connection to CoVet isn't secure.</source>
            <translation>La communication avec CoVet n’est pas sécurisée.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/adapters/http.py" />
            <source>The proxy doesn't let this PC through.</source>
            <translation>Le serveur mandataire (proxy) ne laisse pas passer cet ordinateur.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/adapters/http.py" />
            <source>The proxy setting of this PC can't be used.</source>
            <translation>Le réglage du serveur mandataire (proxy) de cet ordinateur est inutilisable.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/adapters/http.py" />
            <source>Wait a few minutes. If it stays like this, ask your IT about the firewall.</source>
            <translation>Attendez quelques minutes. Si rien ne change, parlez du pare-feu à votre service informatique.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/adapters/oauth.py" />
            <source>CoVet didn't accept the sign-in.</source>
            <translation>CoVet n’a pas accepté l’ouverture de session.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/adapters/oauth.py" />
            <source>CoVet didn't give a code.</source>
            <translation>CoVet n’a pas donné de code.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/adapters/oauth.py" />
            <source>Get a new code, or sign in with your browser.</source>
            <translation>Obtenez un nouveau code, ou connectez-vous avec votre navigateur.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/adapters/oauth.py" />
            <source>Start the sign-in again.</source>
            <translation>Recommencez l’ouverture de session.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/adapters/oauth.py" />
            <source>The code is no longer valid.</source>
            <translation>Le code n’est plus valide.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/adapters/oauth.py" />
            <source>The sign-in belongs to another service than the one that was asked.</source>
            <translation>La session vient d’un autre service que celui qui a été demandé.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/adapters/oauth.py" />
            <source>The sign-in came back from somewhere else than CoVet.</source>
            <translation>La réponse à l’ouverture de session ne venait pas de CoVet.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/adapters/oauth.py" />
            <source>The sign-in that came back isn't the one that was begun here.</source>
            <translation>L’ouverture de session reçue n’est pas celle qui a été commencée ici.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/adapters/oauth.py" />
            <source>The sign-in took too long, or was used twice.</source>
            <translation>L’ouverture de session a pris trop de temps, ou a servi deux fois.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/adapters/oauth.py" />
            <source>The sign-in was refused in the browser.</source>
            <translation>L’ouverture de session a été refusée dans le navigateur.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/adapters/oauth.py" />
            <source>The sign-in would lead to another service.</source>
            <translation>L’ouverture de session mènerait à un autre service.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/adapters/oauth.py" />
            <source>This service offers no sign-in for this app.</source>
            <translation>Ce service ne permet pas d’ouvrir une session dans cette application.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/adapters/oauth.py" />
            <source>This service offers no sign-in with a code.</source>
            <translation>Ce service ne permet pas d’ouvrir une session avec un code.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/adapters/saving.py" />
            <source>If it is open in another program, close it there; or choose another folder.</source>
            <translation>S’il est ouvert dans un autre programme, fermez-le là; ou choisissez un autre dossier.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/adapters/saving.py" />
            <source>The file couldn't be written.</source>
            <translation>Le fichier n’a pas pu être écrit.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/adapters/session.py" />
            <source>Sign in to CoVet first.</source>
            <translation>Ouvrez d’abord une session CoVet.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/adapters/session.py" />
            <source>You aren't signed in.</source>
            <translation>Aucune session n’est ouverte.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/adapters/sqlite_errors.py" />
            <source>A newer version of CoVet Desktop was used with this data.</source>
            <translation>Une version plus récente de CoVet Desktop a utilisé ces données.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/adapters/sqlite_errors.py" />
            <source>Another program is holding CoVet Desktop's data.</source>
            <translation>Un autre programme retient les données de CoVet Desktop.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/adapters/sqlite_errors.py" />
            <source>Ask your IT to allow writing to {folder}.</source>
            <translation>Demandez à votre service informatique de permettre l’écriture dans {folder}.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/adapters/sqlite_errors.py" />
            <source>Ask your IT to check the disk with {folder}. Nothing was deleted.</source>
            <translation>Demandez à votre service informatique de vérifier le disque où se trouve {folder}. Rien n’a été effacé.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/adapters/sqlite_errors.py" />
            <source>CoVet Desktop can't write to its folder.</source>
            <translation>CoVet Desktop ne peut pas écrire dans son dossier.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/adapters/sqlite_errors.py" />
            <source>CoVet Desktop's data on this PC is damaged.</source>
            <translation>Les données de CoVet Desktop sur cet ordinateur sont endommagées.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/adapters/sqlite_errors.py" />
            <source>Free some space, then try again. Nothing that was saved is lost.</source>
            <translation>Libérez de l’espace, puis réessayez. Rien de ce qui a été enregistré n’est perdu.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/adapters/sqlite_errors.py" />
            <source>Quit CoVet Desktop and start it again: it gets its data from CoVet once more.</source>
            <translation>Quittez CoVet Desktop et relancez-le : il reprendra ses données dans CoVet.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/adapters/sqlite_errors.py" />
            <source>This PC's disk is full.</source>
            <translation>Le disque de cet ordinateur est plein.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/adapters/sqlite_errors.py" />
            <source>This PC's disk reports a fault.</source>
            <translation>Le disque de cet ordinateur signale une défaillance.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/adapters/sqlite_errors.py" />
            <source>Update CoVet Desktop on this PC. The data was left as it is.</source>
            <translation>Mettez à jour CoVet Desktop sur cet ordinateur. Les données ont été laissées telles quelles.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/adapters/sqlite_errors.py" />
            <source>Wait until your backup or antivirus is done with {folder}, then try again.</source>
            <translation>Attendez que votre sauvegarde ou votre antivirus en ait fini avec {folder}, puis réessayez.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/adapters/vault.py" />
            <source>Restart the PC. If it stays like this, ask your IT about the keychain.</source>
            <translation>Redémarrez l’ordinateur. Si rien ne change, parlez du trousseau à votre service informatique.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/adapters/vault.py" />
            <source>This PC's keychain doesn't answer.</source>
            <translation>Le trousseau de cet ordinateur ne répond pas.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/adapters/vault.py" />
            <source>This PC's keychain is locked.</source>
            <translation>Le trousseau de cet ordinateur est verrouillé.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/adapters/vault.py" />
            <source>Unlock it (your system asks for its password), then try again.</source>
            <translation>Déverrouillez-le (votre système demande le mot de passe), puis réessayez.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/agent.py" />
            <source>CoVet Desktop is running already, and imports by itself.</source>
            <translation>CoVet Desktop fonctionne déjà et importe tout seul.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/animals.py" />
            <source>This patient has died.</source>
            <translation>Ce patient est décédé.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/animals.py" />
            <source>{name} has died.</source>
            <translation>{name} est décédé.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/animals.py" />
            <source>{n} day</source>
            <translation>{n} jour</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/animals.py" />
            <source>{n} days</source>
            <translation>{n} jours</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/animals.py" />
            <source>{n} month</source>
            <translation>{n} mois</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/animals.py" />
            <source>{n} months</source>
            <translation>{n} mois</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/animals.py" />
            <source>{n} week</source>
            <translation>{n} semaine</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/animals.py" />
            <source>{n} weeks</source>
            <translation>{n} semaines</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/animals.py" />
            <source>{n} year</source>
            <translation>{n} an</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/animals.py" />
            <source>{n} years</source>
            <translation>{n} ans</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/answers.py" />
            <source>Add the table [auto_import], with enabled = false for none.</source>
            <translation>Ajoutez le tableau [auto_import], avec enabled = false pour aucune.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/answers.py" />
            <source>Add the table [clinic] with the clinic's details.</source>
            <translation>Ajoutez le tableau [clinic] avec les renseignements de la clinique.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/answers.py" />
            <source>Add the table [provider_mapping], with its mode.</source>
            <translation>Ajoutez le tableau [provider_mapping], avec son mode.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/answers.py" />
            <source>An e-mail address stands here twice, but for capitals.</source>
            <translation>Une adresse courriel figure deux fois ici, aux majuscules près.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/answers.py" />
            <source>CoVet doesn't tell the fee at the moment, so nothing is bought.</source>
            <translation>CoVet n’indique pas les frais pour le moment; rien n’est donc acheté.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/answers.py" />
            <source>Give one member staff codes at least: "name@example.com" = ["ABC"]</source>
            <translation>Donnez au moins un code du personnel à un membre : "nom@example.com" = ["ABC"]</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/answers.py" />
            <source>The fee isn't for a server and a month: a person has to look at it.</source>
            <translation>Les frais ne sont pas par serveur et par mois : une personne doit les regarder.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/answers.py" />
            <source>The file can't be read as TOML: {error}</source>
            <translation>Le fichier n’est pas du TOML lisible : {error}</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/answers.py" />
            <source>The file is too long: {longest} characters at most.</source>
            <translation>Le fichier est trop long : {longest} caractères au plus.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/answers.py" />
            <source>The total is {total} a month ({fee} × {servers}); the file accepts {accepted}.</source>
            <translation>Le total est de {total} par mois ({fee} × {servers}); le fichier accepte {accepted}.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/answers.py" />
            <source>This is the Practice ID in Cornerstone. What goes here is the identifier from Bitwerx.</source>
            <translation>C’est le Practice ID de Cornerstone. Ici, il faut l’identifiant donné par Bitwerx.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/answers.py" />
            <source>Write "all", or a list of e-mail addresses of members.</source>
            <translation>Écrivez "all", ou une liste d’adresses courriel de membres.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/answers.py" />
            <source>Write a list of staff codes, such as ["ABC"], or "no_cases".</source>
            <translation>Écrivez une liste de codes du personnel, comme ["ABC"], ou "no_cases".</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/answers.py" />
            <source>Write the total of all servers a month, such as "35.00 USD".</source>
            <translation>Écrivez le total mensuel de tous les serveurs, comme "35.00 USD".</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/answers.py" />
            <source>{code} is {other} already.</source>
            <translation>{code} est déjà {other}.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/answers.py" />
            <source>{email} has no cases, so nothing can be imported for them.</source>
            <translation>{email} n’a pas de cas; rien ne peut donc être importé pour cette personne.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/answers_clinic.py" />
            <source>Add the table [clinic.contact] with name, email and phone.</source>
            <translation>Ajoutez le tableau [clinic.contact] avec name, email et phone.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/answers_clinic.py" />
            <source>Write the code of the province or state, such as "QC".</source>
            <translation>Écrivez le code de la province ou de l’État, comme "QC".</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/answers_clinic.py" />
            <source>Write the country's code of two letters, such as "CA".</source>
            <translation>Écrivez le code de pays de deux lettres, comme "CA".</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/answers_table.py" />
            <source>A table is expected here: [{key}]</source>
            <translation>Un tableau est attendu ici : [{key}]</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/answers_table.py" />
            <source>A text is expected here, in "quotes".</source>
            <translation>Un texte est attendu ici, entre "guillemets".</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/answers_table.py" />
            <source>It is missing. {advice}</source>
            <translation>Il manque. {advice}</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/answers_table.py" />
            <source>This isn't known here. Known are: {names}.</source>
            <translation>Ce n’est pas connu ici. Sont connus : {names}.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/answers_table.py" />
            <source>Write a text, in "quotes".</source>
            <translation>Écrivez un texte, entre "guillemets".</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/answers_table.py" />
            <source>Write a time zone by its city, such as "America/Toronto".</source>
            <translation>Écrivez un fuseau horaire par sa ville, comme "America/Toronto".</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/answers_table.py" />
            <source>Write a whole number from {least} to {most}, without quotes.</source>
            <translation>Écrivez un nombre entier de {least} à {most}, sans guillemets.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/answers_table.py" />
            <source>Write one of: {values}</source>
            <translation>Écrivez l’une de ces valeurs : {values}</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/answers_table.py" />
            <source>Write true or false, without quotes.</source>
            <translation>Écrivez true ou false, sans guillemets.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/assigning.py" />
            <source>Nobody in Cornerstone has the code {code}.</source>
            <translation>Personne dans Cornerstone n’a le code {code}.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/assigning.py" />
            <source>Nobody in your CoVet workspace has the e-mail address {email}.</source>
            <translation>Personne dans votre espace de travail CoVet n’a l’adresse courriel {email}.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/assigning.py" />
            <source>Several in Cornerstone have the code {code}: {names}.</source>
            <translation>Plusieurs personnes dans Cornerstone ont le code {code} : {names}.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/assigning.py" />
            <source>With linking_scope = "me" only the account that is signed in takes part, not {name}.</source>
            <translation>Avec linking_scope = "me", seul le compte connecté participe, pas {name}.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/assigning.py" />
            <source>{code} ({names}) is inactive in Cornerstone.</source>
            <translation>{code} ({names}) est inactif dans Cornerstone.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/assigning.py" />
            <source>{email} is the address of several: {names}.</source>
            <translation>{email} est l’adresse de plusieurs personnes : {names}.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/assigning.py" />
            <source>{name} is no longer active in CoVet.</source>
            <translation>{name} n’est plus actif dans CoVet.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/assigning.py" />
            <source>{name} stands here twice.</source>
            <translation>{name} figure deux fois ici.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/clinic_form.py" />
            <source>Choose a country from the list.</source>
            <translation>Choisissez un pays dans la liste.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/clinic_form.py" />
            <source>Choose one from the list.</source>
            <translation>Choisissez dans la liste.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/clinic_form.py" />
            <source>Choose the clinic's time zone.</source>
            <translation>Choisissez le fuseau horaire de la clinique.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/clinic_form.py" />
            <source>Choose the country.</source>
            <translation>Choisissez le pays.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/clinic_form.py" />
            <source>Choose where the Cornerstone server is.</source>
            <translation>Choisissez où se trouve le serveur Cornerstone.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/clinic_form.py" />
            <source>Complete the technical contact, or leave all three fields empty.</source>
            <translation>Remplissez les trois champs du contact technique, ou laissez-les tous vides.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/clinic_form.py" />
            <source>Leave the extension out here, and write it into the notes at the end of this page.</source>
            <translation>Omettez le poste ici et écrivez-le dans les remarques à la fin de cette page.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/clinic_form.py" />
            <source>The Practice ID in Cornerstone is 1 to 3 letters or digits.</source>
            <translation>Le Practice ID dans Cornerstone compte de 1 à 3 lettres ou chiffres.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/clinic_form.py" />
            <source>There are invisible characters in it. Type it anew, please.</source>
            <translation>Il contient des caractères invisibles. Veuillez le taper de nouveau.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/clinic_form.py" />
            <source>This doesn't look like a phone number. Example: {example}</source>
            <translation>Cela ne ressemble pas à un numéro de téléphone. Exemple : {example}</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/clinic_form.py" />
            <source>This doesn't look like an e-mail address. Example: {example}</source>
            <translation>Cela ne ressemble pas à une adresse courriel. Exemple : {example}</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/clinic_form.py" />
            <source>This is too long: {longest} characters at most.</source>
            <translation>C’est trop long : {longest} caractères au plus.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/clinic_form.py" />
            <source>Type a whole number from 1 to 999.</source>
            <translation>Tapez un nombre entier de 1 à 999.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/clinic_form.py" />
            <source>Type how many Cornerstone servers the clinic has: 1 or more.</source>
            <translation>Tapez le nombre de serveurs Cornerstone de la clinique : 1 ou plus.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/clinic_form.py" />
            <source>Type how many locations the clinic has: 1 or more.</source>
            <translation>Tapez le nombre d’établissements de la clinique : 1 ou plus.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/clinic_form.py" />
            <source>Type the Practice ID: 1 to 3 letters or digits.</source>
            <translation>Tapez le Practice ID : de 1 à 3 lettres ou chiffres.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/clinic_form.py" />
            <source>Type the city.</source>
            <translation>Tapez la ville.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/clinic_form.py" />
            <source>Type the clinic's name as it is in Cornerstone.</source>
            <translation>Tapez le nom de la clinique tel qu’il est dans Cornerstone.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/clinic_form.py" />
            <source>Type the clinic's phone number.</source>
            <translation>Tapez le numéro de téléphone de la clinique.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/clinic_form.py" />
            <source>Type the name of the person whom Bitwerx can call.</source>
            <translation>Tapez le nom de la personne que Bitwerx peut appeler.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/clinic_form.py" />
            <source>Type the street and number.</source>
            <translation>Tapez le numéro et la rue.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/clinic_form.py" />
            <source>Type this person's e-mail address.</source>
            <translation>Tapez l’adresse courriel de cette personne.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/clinic_form.py" />
            <source>Type this person's phone number.</source>
            <translation>Tapez le numéro de téléphone de cette personne.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/countries.py" />
            <source>&amp;Region (where there is one)</source>
            <translation>Ré&amp;gion (s’il y en a une)</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/countries.py" />
            <source>A Canadian postal code looks like {example}.</source>
            <translation>Un code postal canadien a la forme {example}.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/countries.py" />
            <source>A ZIP code looks like {example}.</source>
            <translation>Un code ZIP a la forme {example}.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/countries.py" />
            <source>A postal code looks like {example}.</source>
            <translation>Un code postal ressemble à {example}.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/countries.py" />
            <source>A postcode looks like {example}.</source>
            <translation>Un code postal (postcode) ressemble à {example}.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/countries.py" />
            <source>Alberta</source>
            <translation>Alberta</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/countries.py" />
            <source>An Eircode looks like {example}.</source>
            <translation>Un Eircode ressemble à {example}.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/countries.py" />
            <source>Australia</source>
            <translation>Australie</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/countries.py" />
            <source>Belgium</source>
            <translation>Belgique</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/countries.py" />
            <source>British Columbia</source>
            <translation>Colombie-Britannique</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/countries.py" />
            <source>Canada</source>
            <translation>Canada</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/countries.py" />
            <source>Choose the province or territory.</source>
            <translation>Choisissez la province ou le territoire.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/countries.py" />
            <source>Choose the state or territory.</source>
            <translation>Choisissez l’État ou le territoire.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/countries.py" />
            <source>Choose the state.</source>
            <translation>Choisissez l’État.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/countries.py" />
            <source>Coun&amp;ty (optional)</source>
            <translation>Com&amp;té (facultatif)</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/countries.py" />
            <source>Eirc&amp;ode</source>
            <translation>Eirco&amp;de</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/countries.py" />
            <source>France</source>
            <translation>France</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/countries.py" />
            <source>Ireland</source>
            <translation>Irlande</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/countries.py" />
            <source>Luxembourg</source>
            <translation>Luxembourg</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/countries.py" />
            <source>Manitoba</source>
            <translation>Manitoba</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/countries.py" />
            <source>New Brunswick</source>
            <translation>Nouveau-Brunswick</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/countries.py" />
            <source>New Zealand</source>
            <translation>Nouvelle-Zélande</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/countries.py" />
            <source>Newfoundland and Labrador</source>
            <translation>Terre-Neuve-et-Labrador</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/countries.py" />
            <source>Northwest Territories</source>
            <translation>Territoires du Nord-Ouest</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/countries.py" />
            <source>Nova Scotia</source>
            <translation>Nouvelle-Écosse</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/countries.py" />
            <source>Nunavut</source>
            <translation>Nunavut</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/countries.py" />
            <source>Ontario</source>
            <translation>Ontario</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/countries.py" />
            <source>P&amp;rovince or territory</source>
            <translation>Provi&amp;nce ou territoire</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/countries.py" />
            <source>Postal c&amp;ode</source>
            <translation>Code pos&amp;tal</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/countries.py" />
            <source>Postc&amp;ode</source>
            <translation>Co&amp;de postal (postcode)</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/countries.py" />
            <source>Prince Edward Island</source>
            <translation>Île-du-Prince-Édouard</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/countries.py" />
            <source>Quebec</source>
            <translation>Québec</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/countries.py" />
            <source>S&amp;tate</source>
            <translation>É&amp;tat</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/countries.py" />
            <source>S&amp;tate or territory</source>
            <translation>État ou &amp;territoire</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/countries.py" />
            <source>Saskatchewan</source>
            <translation>Saskatchewan</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/countries.py" />
            <source>Switzerland</source>
            <translation>Suisse</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/countries.py" />
            <source>Type the Eircode.</source>
            <translation>Entrez l’Eircode.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/countries.py" />
            <source>Type the ZIP code.</source>
            <translation>Tapez le code ZIP.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/countries.py" />
            <source>Type the postal code.</source>
            <translation>Tapez le code postal.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/countries.py" />
            <source>Type the postcode.</source>
            <translation>Entrez le code postal (postcode).</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/countries.py" />
            <source>United Kingdom</source>
            <translation>Royaume-Uni</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/countries.py" />
            <source>United States</source>
            <translation>États-Unis</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/countries.py" />
            <source>Yukon</source>
            <translation>Yukon</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/countries.py" />
            <source>ZIP c&amp;ode</source>
            <translation>Code &amp;ZIP</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/differences.py" />
            <source>Auto-import</source>
            <translation>Importation automatique</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/differences.py" />
            <source>City</source>
            <translation>Ville</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/differences.py" />
            <source>Clinic's name</source>
            <translation>Nom de la clinique</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/differences.py" />
            <source>Cornerstone servers</source>
            <translation>Serveurs Cornerstone</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/differences.py" />
            <source>Cornerstone version</source>
            <translation>Version de Cornerstone</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/differences.py" />
            <source>Country</source>
            <translation>Pays</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/differences.py" />
            <source>Fee</source>
            <translation>Frais</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/differences.py" />
            <source>Hosted elsewhere</source>
            <translation>Hébergé ailleurs</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/differences.py" />
            <source>In the clinic</source>
            <translation>À la clinique</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/differences.py" />
            <source>Locations</source>
            <translation>Établissements</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/differences.py" />
            <source>Notes</source>
            <translation>Remarques</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/differences.py" />
            <source>Phone</source>
            <translation>Téléphone</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/differences.py" />
            <source>Postal code</source>
            <translation>Code postal</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/differences.py" />
            <source>Practice ID</source>
            <translation>Practice ID</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/differences.py" />
            <source>Practice identifier</source>
            <translation>Identifiant de la clinique</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/differences.py" />
            <source>Province or state</source>
            <translation>Province ou État</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/differences.py" />
            <source>Second line of the address</source>
            <translation>Deuxième ligne de l’adresse</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/differences.py" />
            <source>Street and number</source>
            <translation>Rue et numéro</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/differences.py" />
            <source>Technical contact</source>
            <translation>Contact technique</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/differences.py" />
            <source>The clinic's time zone</source>
            <translation>Le fuseau horaire de la clinique</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/differences.py" />
            <source>Time zone</source>
            <translation>Fuseau horaire</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/differences.py" />
            <source>Where the server is</source>
            <translation>Où se trouve le serveur</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/differences.py" />
            <source>Who is linked</source>
            <translation>Qui est lié</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/differences.py" />
            <source>Whom Bitwerx can call</source>
            <translation>Qui Bitwerx peut appeler</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/differences.py" />
            <source>every day at {clock}, {days}</source>
            <translation>chaque jour à {clock}, {days}</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/differences.py" />
            <source>nothing</source>
            <translation>rien</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/differences.py" />
            <source>off</source>
            <translation>désactivée</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/differences.py" />
            <source>only one account</source>
            <translation>un seul compte</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/differences.py" />
            <source>only {name}</source>
            <translation>seulement {name}</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/differences.py" />
            <source>something that this version doesn't know</source>
            <translation>une valeur que cette version ne connaît pas</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/differences.py" />
            <source>the whole team</source>
            <translation>toute l’équipe</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/differences.py" />
            <source>today</source>
            <translation>aujourd’hui</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/differences.py" />
            <source>today and tomorrow</source>
            <translation>aujourd’hui et demain</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/differences.py" />
            <source>{identifier} ({name})</source>
            <translation>{identifier} ({name})</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/differences.py" />
            <source>{what}: {old} → {new}</source>
            <translation>{what} : {old} → {new}</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/differences.py" />
            <source>{words}</source>
            <translation>{words}</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/export_hurdles.py" />
            <source>An earlier version is in Cornerstone already.</source>
            <translation>Une version antérieure est déjà dans Cornerstone.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/export_hurdles.py" />
            <source>An owner or admin can connect it again.</source>
            <translation>Un propriétaire ou un administrateur peut rétablir la connexion.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/export_hurdles.py" />
            <source>An owner or admin of your workspace, or CoVet’s support, knows why. Then try again.</source>
            <translation>Un propriétaire ou un administrateur de votre espace de travail, ou le soutien de CoVet, sait pourquoi. Réessayez ensuite.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/export_hurdles.py" />
            <source>Check the patient, then export it.</source>
            <translation>Vérifiez le patient, puis exportez-le.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/export_hurdles.py" />
            <source>Cornerstone didn’t take it.</source>
            <translation>Cornerstone ne l’a pas accepté.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/export_hurdles.py" />
            <source>Finish the set-up first, then export.</source>
            <translation>Terminez d’abord la configuration, puis exportez.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/export_hurdles.py" />
            <source>If you export this one too, Cornerstone then has both.</source>
            <translation>Si vous exportez aussi celle-ci, Cornerstone aura les deux.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/export_hurdles.py" />
            <source>In CoVet, an owner or admin opens the settings of the template, then Export to Cornerstone, and chooses Medical Note and Exact Match.</source>
            <translation>Dans CoVet, un propriétaire ou un administrateur ouvre les réglages du modèle, puis Export to Cornerstone, et choisit Medical Note et Exact Match.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/export_hurdles.py" />
            <source>It is on its way into Cornerstone.</source>
            <translation>Il est en route vers Cornerstone.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/export_hurdles.py" />
            <source>It was edited since you read it.</source>
            <translation>Il a été modifié depuis que vous l’avez lu.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/export_hurdles.py" />
            <source>Its documents can’t be exported any more.</source>
            <translation>Ses documents ne peuvent plus être exportés.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/export_hurdles.py" />
            <source>Its template isn’t matched with Cornerstone.</source>
            <translation>Son modèle n’est pas associé à Cornerstone.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/export_hurdles.py" />
            <source>Link it to the patient’s appointment first, then export.</source>
            <translation>Liez-le d’abord au rendez-vous du patient, puis exportez.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/export_hurdles.py" />
            <source>Look at the case: it may have been replaced by another one.</source>
            <translation>Regardez le cas : il a peut-être été remplacé par un autre.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/export_hurdles.py" />
            <source>Nothing is left to do.</source>
            <translation>Il n’y a plus rien à faire.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/export_hurdles.py" />
            <source>Read it as it is now, then export it.</source>
            <translation>Lisez-le tel qu’il est maintenant, puis exportez-le.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/export_hurdles.py" />
            <source>The case is linked to another patient now.</source>
            <translation>Le cas est maintenant lié à un autre patient.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/export_hurdles.py" />
            <source>The case isn’t linked to an appointment.</source>
            <translation>Le cas n’est pas lié à un rendez-vous.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/export_hurdles.py" />
            <source>The case was removed in CoVet.</source>
            <translation>Le cas a été supprimé dans CoVet.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/export_hurdles.py" />
            <source>The connection with Cornerstone isn’t set up yet.</source>
            <translation>La connexion à Cornerstone n’est pas encore configurée.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/export_hurdles.py" />
            <source>The connection with Cornerstone was removed.</source>
            <translation>La connexion avec Cornerstone a été supprimée.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/export_hurdles.py" />
            <source>The document is no longer in CoVet.</source>
            <translation>Le document n’est plus dans CoVet.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/export_hurdles.py" />
            <source>This version is in Cornerstone already.</source>
            <translation>Cette version est déjà dans Cornerstone.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/export_hurdles.py" />
            <source>Try again. If it stays like this, tell CoVet’s support.</source>
            <translation>Réessayez. Si cela persiste, écrivez au soutien de CoVet.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/export_hurdles.py" />
            <source>Wait a moment; it isn’t sent a second time.</source>
            <translation>Attendez un moment; il n’est pas envoyé une deuxième fois.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/export_hurdles.py" />
            <source>Your CoVet account may not export this.</source>
            <translation>Votre compte CoVet ne permet pas d’exporter ceci.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/health.py" />
            <source>Cornerstone's data can't be read at the moment.</source>
            <translation>Les données de Cornerstone ne peuvent pas être lues en ce moment.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/health.py" />
            <source>Have IT restart the service “Bitwerx Mission Control Service” there.</source>
            <translation>Demandez à votre service TI d’y redémarrer le service « Bitwerx Mission Control Service ».</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/health.py" />
            <source>Have IT see that Cornerstone's database runs and that its password is the same as before.</source>
            <translation>Demandez à votre service TI de vérifier que la base de données de Cornerstone fonctionne et que son mot de passe n’a pas changé.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/health.py" />
            <source>Nothing comes from the clinic's server.</source>
            <translation>Rien n’arrive du serveur de la clinique.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/health.py" />
            <source>Nothing has come from the clinic's server since {since}.</source>
            <translation>Rien n’est arrivé du serveur de la clinique depuis {since}.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/health.py" />
            <source>Nothing is wrong at the clinic. Tell Bitwerx's support.</source>
            <translation>Il n’y a rien à corriger à la clinique. Avisez le soutien de Bitwerx.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/health.py" />
            <source>Nothing is wrong at the clinic. Tell CoVet's support.</source>
            <translation>Il n’y a rien à corriger à la clinique. Avisez le soutien de CoVet.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/health.py" />
            <source>Nothing new comes from Cornerstone.</source>
            <translation>Rien de nouveau n’arrive de Cornerstone.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/health.py" />
            <source>Nothing new has come from Cornerstone since {since}.</source>
            <translation>Rien de nouveau n’est arrivé de Cornerstone depuis {since}.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/health.py" />
            <source>Nothing new was read from Cornerstone since {since}.</source>
            <translation>Rien de nouveau n’a été lu dans Cornerstone depuis {since}.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/health.py" />
            <source>See that the server is switched on and has internet; the rest follows by itself.</source>
            <translation>Vérifiez que le serveur est allumé et connecté à Internet; le reste suit tout seul.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/health.py" />
            <source>The clinic's data doesn't reach CoVet.</source>
            <translation>Les données de la clinique n’arrivent pas à CoVet.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/health.py" />
            <source>The clinic's data has been stuck at Bitwerx since {since}.</source>
            <translation>Les données de la clinique sont bloquées chez Bitwerx depuis {since}.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/health.py" />
            <source>The clinic's data hasn't reached CoVet since {since}.</source>
            <translation>Les données de la clinique n’arrivent plus à CoVet depuis {since}.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/health.py" />
            <source>The clinic's data is stuck at Bitwerx.</source>
            <translation>Les données de la clinique sont bloquées chez Bitwerx.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/health.py" />
            <source>This usually passes by itself. If it is still so in an hour, tell Bitwerx's support.</source>
            <translation>Cela se règle d’habitude tout seul. Si c’est encore le cas dans une heure, avisez le soutien de Bitwerx.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/health_words.py" />
            <source>Agent</source>
            <translation>Agent</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/health_words.py" />
            <source>Bitwerx's program on the clinic's server</source>
            <translation>le programme de Bitwerx sur le serveur de la clinique</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/health_words.py" />
            <source>CoVet can't say at the moment how the data flows.</source>
            <translation>CoVet ne peut pas dire en ce moment comment les données circulent.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/health_words.py" />
            <source>Data flows from Cornerstone to CoVet.</source>
            <translation>Les données circulent de Cornerstone à CoVet.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/health_words.py" />
            <source>Delivery</source>
            <translation>Livraison</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/health_words.py" />
            <source>Extraction</source>
            <translation>Extraction</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/health_words.py" />
            <source>Look again in a while. Imports go on as usual.</source>
            <translation>Regardez de nouveau plus tard. Les importations continuent comme d’habitude.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/health_words.py" />
            <source>Nothing new came while the clinic was closed.</source>
            <translation>Rien de nouveau n’est arrivé pendant que la clinique était fermée.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/health_words.py" />
            <source>Nothing new comes while the clinic is closed.</source>
            <translation>Rien de nouveau n’arrive pendant que la clinique est fermée.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/health_words.py" />
            <source>Nothing to do. What is missing comes by itself afterwards.</source>
            <translation>Rien à faire. Ce qui manque arrive ensuite tout seul.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/health_words.py" />
            <source>Nothing to do: that is as it should be.</source>
            <translation>Rien à faire : c’est normal.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/health_words.py" />
            <source>Nothing to do: what is missing usually comes within an hour of opening.</source>
            <translation>Rien à faire : ce qui manque arrive habituellement dans l’heure qui suit l’ouverture.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/health_words.py" />
            <source>Staging</source>
            <translation>Préparation</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/health_words.py" />
            <source>There is maintenance: nothing new comes meanwhile.</source>
            <translation>Une maintenance est en cours : rien de nouveau n’arrive entre-temps.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/health_words.py" />
            <source>at rest</source>
            <translation>au repos</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/health_words.py" />
            <source>follows</source>
            <translation>en découle</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/health_words.py" />
            <source>getting it ready at Bitwerx</source>
            <translation>la préparation chez Bitwerx</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/health_words.py" />
            <source>handing it to CoVet</source>
            <translation>la remise à CoVet</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/health_words.py" />
            <source>late</source>
            <translation>en retard</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/health_words.py" />
            <source>not known</source>
            <translation>pas connu</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/health_words.py" />
            <source>reading from Cornerstone</source>
            <translation>la lecture dans Cornerstone</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/health_words.py" />
            <source>stopped</source>
            <translation>arrêté</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/health_words.py" />
            <source>well</source>
            <translation>en ordre</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/importing.py" />
            <source>Add the patient in Cornerstone, then import again.</source>
            <translation>Ajoutez le patient dans Cornerstone, puis importez de nouveau.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/importing.py" />
            <source>Appointment cancelled</source>
            <translation>Rendez-vous annulé</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/importing.py" />
            <source>Blocked time in the schedule</source>
            <translation>Plage bloquée à l’horaire</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/importing.py" />
            <source>Choose from 1 to {most} days.</source>
            <translation>Choisissez de 1 à {most} jours.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/importing.py" />
            <source>Choose one in Cornerstone, then import again.</source>
            <translation>Choisissez-en un dans Cornerstone, puis importez de nouveau.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/importing.py" />
            <source>Choose whose veterinarian it is, then import again.</source>
            <translation>Choisissez à qui ce vétérinaire correspond, puis importez de nouveau.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/importing.py" />
            <source>Client didn't come</source>
            <translation>Le client ne s’est pas présenté</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/importing.py" />
            <source>If the appointment is a mistake, cancel it in Cornerstone.</source>
            <translation>Si le rendez-vous est une erreur, annulez-le dans Cornerstone.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/importing.py" />
            <source>Import again for the whole team, or for that person.</source>
            <translation>Importez de nouveau pour toute l’équipe, ou pour cette personne.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/importing.py" />
            <source>Import by hand to make it again.</source>
            <translation>Importez à la main pour le recréer.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/importing.py" />
            <source>Look at the appointment in Cornerstone. If all is well there, ask CoVet's support.</source>
            <translation>Regardez le rendez-vous dans Cornerstone. Si tout y est en ordre, adressez-vous au soutien de CoVet.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/importing.py" />
            <source>No new case: {parts}.</source>
            <translation>Aucun nouveau cas ({parts}).</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/importing.py" />
            <source>No patient on the appointment</source>
            <translation>Aucun patient au rendez-vous</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/importing.py" />
            <source>No veterinarian on the appointment</source>
            <translation>Aucun vétérinaire au rendez-vous</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/importing.py" />
            <source>Not chosen for this import</source>
            <translation>Non choisi pour cette importation</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/importing.py" />
            <source>Skipped for another reason</source>
            <translation>Ignoré pour une autre raison</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/importing.py" />
            <source>The case was removed in CoVet</source>
            <translation>Le cas a été supprimé dans CoVet</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/importing.py" />
            <source>The import failed before a case was made. Import again.</source>
            <translation>L’importation a échoué avant la création d’un cas. Importez de nouveau.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/importing.py" />
            <source>The import failed. The {n} case that was made stays. Import again for the rest.</source>
            <translation>L’importation a échoué. {n} cas a été créé et reste dans CoVet. Importez de nouveau pour le reste.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/importing.py" />
            <source>The import failed. The {n} cases that were made stay. Import again for the rest.</source>
            <translation>L’importation a échoué. {n} cas ont été créés et restent dans CoVet. Importez de nouveau pour le reste.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/importing.py" />
            <source>The import is under way.</source>
            <translation>L’importation est en cours.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/importing.py" />
            <source>The import was cancelled before a case was made.</source>
            <translation>L’importation a été annulée avant la création d’un cas.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/importing.py" />
            <source>The import was cancelled. The {n} case that was made stays.</source>
            <translation>L’importation a été annulée. {n} cas a été créé et reste dans CoVet.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/importing.py" />
            <source>The import was cancelled. The {n} cases that were made stay.</source>
            <translation>L’importation a été annulée. {n} cas ont été créés et restent dans CoVet.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/importing.py" />
            <source>The patient has died</source>
            <translation>Le patient est décédé</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/importing.py" />
            <source>The veterinarian belongs to nobody in CoVet</source>
            <translation>Le vétérinaire n’est associé à personne dans CoVet</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/importing.py" />
            <source>There were no appointments on these days.</source>
            <translation>Il n’y avait aucun rendez-vous ces jours-là.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/importing.py" />
            <source>There were no appointments on this day.</source>
            <translation>Il n’y avait aucun rendez-vous ce jour-là.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/importing.py" />
            <source>This day is more than a year away. Check the year.</source>
            <translation>Ce jour est à plus d’un an d’ici. Vérifiez l’année.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/importing.py" />
            <source>{before}, {next}</source>
            <translation>{before}, {next}</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/importing.py" />
            <source>{head}: {parts}.</source>
            <translation>{head} ({parts}).</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/importing.py" />
            <source>{n} case imported</source>
            <translation>{n} cas importé</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/importing.py" />
            <source>{n} cases imported</source>
            <translation>{n} cas importés</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/importing.py" />
            <source>{n} new</source>
            <translation>nouveaux : {n}</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/importing.py" />
            <source>{n} skipped</source>
            <translation>ignorés : {n}</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/importing.py" />
            <source>{n} unchanged</source>
            <translation>inchangés : {n}</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/importing.py" />
            <source>{n} updated</source>
            <translation>mis à jour : {n}</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/journal.py" />
            <source>Somebody who isn't in the team any more</source>
            <translation>Quelqu’un qui n’est plus dans l’équipe</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/journal.py" />
            <source>The schedule</source>
            <translation>L’horaire</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/journal.py" />
            <source>a case that isn't kept on this PC any more</source>
            <translation>un cas qui n’est plus conservé sur cet ordinateur</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/journal.py" />
            <source>a staff record that isn't known any more ({id})</source>
            <translation>un membre du personnel qui n’est plus connu ({id})</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/journal_changes.py" />
            <source>Not ours</source>
            <translation>Pas des nôtres</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/journal_changes.py" />
            <source>a day</source>
            <translation>un jour</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/journal_changes.py" />
            <source>another name</source>
            <translation>autre nom</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/journal_changes.py" />
            <source>another person</source>
            <translation>autre personne</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/journal_changes.py" />
            <source>appearance</source>
            <translation>apparence</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/journal_changes.py" />
            <source>as the system</source>
            <translation>comme le système</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/journal_changes.py" />
            <source>daily at {hour}:00 ({zone}), {n} day</source>
            <translation>chaque jour à {hour} h 00 ({zone}), {n} jour</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/journal_changes.py" />
            <source>daily at {hour}:00 ({zone}), {n} days</source>
            <translation>chaque jour à {hour} h 00 ({zone}), {n} jours</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/journal_changes.py" />
            <source>dark</source>
            <translation>sombre</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/journal_changes.py" />
            <source>how long cases are kept</source>
            <translation>durée de conservation des cas</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/journal_changes.py" />
            <source>light</source>
            <translation>clair</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/journal_changes.py" />
            <source>new</source>
            <translation>à créer</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/journal_changes.py" />
            <source>no cases of their own</source>
            <translation>aucun cas à son nom</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/journal_changes.py" />
            <source>not active any more</source>
            <translation>plus actif</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/journal_changes.py" />
            <source>notices</source>
            <translation>avis</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/journal_changes.py" />
            <source>on</source>
            <translation>activé</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/journal_changes.py" />
            <source>one account only</source>
            <translation>un seul compte</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/journal_changes.py" />
            <source>open hours</source>
            <translation>heures d’ouverture</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/journal_changes.py" />
            <source>the system's</source>
            <translation>celle du système</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/journal_changes.py" />
            <source>this PC's name</source>
            <translation>nom de cet ordinateur</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/journal_changes.py" />
            <source>{fee} a month for each of {n} servers</source>
            <translation>{fee} par mois pour chacun des {n} serveurs</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/journal_changes.py" />
            <source>{fee} a month for {n} server</source>
            <translation>{fee} par mois pour {n} serveur</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/journal_changes.py" />
            <source>{first} to {last}</source>
            <translation>{first} au {last}</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/journal_changes.py" />
            <source>{name}: {before} → {after}</source>
            <translation>{name} : {before} → {after}</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/journal_changes.py" />
            <source>{name}: {value}</source>
            <translation>{name} : {value}</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/journal_changes.py" />
            <source>{n} day a week, {opens}:00 to {closes}:00</source>
            <translation>{n} jour par semaine, de {opens} h 00 à {closes} h 00</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/journal_changes.py" />
            <source>{n} days a week, {opens}:00 to {closes}:00</source>
            <translation>{n} jours par semaine, de {opens} h 00 à {closes} h 00</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/journal_changes.py" />
            <source>{n} more</source>
            <translation>{n} de plus</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/journal_changes.py" />
            <source>{n} server</source>
            <translation>{n} serveur</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/journal_changes.py" />
            <source>{n} servers</source>
            <translation>{n} serveurs</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/journal_words.py" />
            <source>After</source>
            <translation>Après</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/journal_words.py" />
            <source>Before</source>
            <translation>Avant</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/journal_words.py" />
            <source>Kind</source>
            <translation>Type</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/journal_words.py" />
            <source>PC</source>
            <translation>Ordinateur</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/journal_words.py" />
            <source>Request</source>
            <translation>Requête</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/journal_words.py" />
            <source>What was done</source>
            <translation>Ce qui a été fait</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/journal_words.py" />
            <source>When</source>
            <translation>Quand</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/journal_words.py" />
            <source>Who</source>
            <translation>Qui</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/journal_words.py" />
            <source>nothing new</source>
            <translation>rien de nouveau</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/journal_words.py" />
            <source>{n} line is missing here: it couldn't be written at the time.</source>
            <translation>Il manque {n} ligne ici : elle n’a pas pu être écrite sur le moment.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/journal_words.py" />
            <source>{n} lines are missing here: they couldn't be written at the time.</source>
            <translation>Il manque {n} lignes ici : elles n’ont pas pu être écrites sur le moment.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/journal_words.py" />
            <source>{what} Before that: {parts}.</source>
            <translation>{what} Avant cela : {parts}.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/journal_words.py" />
            <source>{who} accepted a mapping.</source>
            <translation>{who} a accepté une association.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/journal_words.py" />
            <source>{who} accepted a mapping: {change}</source>
            <translation>{who} a accepté une association : {change}</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/journal_words.py" />
            <source>{who} began to import {days}.</source>
            <translation>{who} a commencé à importer {days}.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/journal_words.py" />
            <source>{who} bought the connection with Cornerstone.</source>
            <translation>{who} a acheté la connexion à Cornerstone.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/journal_words.py" />
            <source>{who} bought the connection with Cornerstone: {fee} a month for each of {n} servers.</source>
            <translation>{who} a acheté la connexion à Cornerstone : {fee} par mois pour chacun des {n} serveurs.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/journal_words.py" />
            <source>{who} bought the connection with Cornerstone: {fee} a month, for {n} server.</source>
            <translation>{who} a acheté la connexion à Cornerstone : {fee} par mois, pour {n} serveur.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/journal_words.py" />
            <source>{who} caught up with {days}: {brought}.</source>
            <translation>{who} a rattrapé {days} : {brought}.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/journal_words.py" />
            <source>{who} changed settings of this PC.</source>
            <translation>{who} a changé des réglages de cet ordinateur.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/journal_words.py" />
            <source>{who} changed settings of this PC: {change}</source>
            <translation>{who} a changé des réglages de cet ordinateur : {change}</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/journal_words.py" />
            <source>{who} changed the clinic's details.</source>
            <translation>{who} a changé les renseignements de la clinique.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/journal_words.py" />
            <source>{who} changed the clinic's details: {fields}.</source>
            <translation>{who} a changé les renseignements de la clinique : {fields}.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/journal_words.py" />
            <source>{who} changed the language on this PC: {before} → {after}.</source>
            <translation>{who} a changé la langue sur ce PC : {before} → {after}.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/journal_words.py" />
            <source>{who} did what this version has no words for: {kind}.</source>
            <translation>{who} a fait quelque chose que cette version ne sait pas nommer : {kind}.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/journal_words.py" />
            <source>{who} ended the connection with Cornerstone.</source>
            <translation>{who} a mis fin à la connexion à Cornerstone.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/journal_words.py" />
            <source>{who} ended the connection with Cornerstone; the fee ends on {day}.</source>
            <translation>{who} a mis fin à la connexion à Cornerstone; les frais prennent fin le {day}.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/journal_words.py" />
            <source>{who} exported a document to Cornerstone: {case}.</source>
            <translation>{who} a exporté un document vers Cornerstone : {case}.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/journal_words.py" />
            <source>{who} exported a document, which failed: {case}.</source>
            <translation>{who} a exporté un document, sans succès : {case}.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/journal_words.py" />
            <source>{who} imported {days}, which failed.</source>
            <translation>{who} a importé {days}, sans succès.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/journal_words.py" />
            <source>{who} imported {days}, which was cancelled.</source>
            <translation>{who} a importé {days}, mais c’était annulé.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/journal_words.py" />
            <source>{who} imported {days}: {brought}.</source>
            <translation>{who} a importé {days} : {brought}.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/journal_words.py" />
            <source>{who} left a day out that was missed: {day}.</source>
            <translation>{who} a laissé de côté un jour manqué : {day}.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/journal_words.py" />
            <source>{who} left days out that were missed.</source>
            <translation>{who} a laissé de côté des jours manqués.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/journal_words.py" />
            <source>{who} left days out that were missed: {first} to {last}.</source>
            <translation>{who} a laissé de côté des jours manqués : {first} au {last}.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/journal_words.py" />
            <source>{who} linked {case} to its appointment.</source>
            <translation>{who} a lié {case} à son rendez-vous.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/journal_words.py" />
            <source>{who} paused the auto-import on this PC until {when}.</source>
            <translation>{who} a mis en pause l’importation automatique sur cet ordinateur jusqu’à {when}.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/journal_words.py" />
            <source>{who} paused the auto-import on this PC.</source>
            <translation>{who} a mis en pause l’importation automatique sur cet ordinateur.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/journal_words.py" />
            <source>{who} resumed the auto-import on this PC.</source>
            <translation>{who} a repris l’importation automatique sur cet ordinateur.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/journal_words.py" />
            <source>{who} said that {name} isn't one of ours.</source>
            <translation>{who} a indiqué que {name} n’est pas des nôtres.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/journal_words.py" />
            <source>{who} saw what has changed among Cornerstone's staff.</source>
            <translation>{who} a vu ce qui a changé dans le personnel de Cornerstone.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/journal_words.py" />
            <source>{who} saw what has changed among Cornerstone's staff: {change}</source>
            <translation>{who} a vu ce qui a changé dans le personnel de Cornerstone : {change}</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/journal_words.py" />
            <source>{who} saw what the connection costs now: {before} → {after}.</source>
            <translation>{who} a vu ce que la connexion coûte maintenant : {before} → {after}.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/journal_words.py" />
            <source>{who} set the auto-import: {before} → {after}.</source>
            <translation>{who} a réglé l’importation automatique : {before} → {after}.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/journal_words.py" />
            <source>{who} set the practice identifier: {before} → {after}.</source>
            <translation>{who} a réglé l’identifiant de la clinique : {before} → {after}.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/journal_words.py" />
            <source>{who} set who takes part: {before} → {after}.</source>
            <translation>{who} a réglé qui participe : {before} → {after}.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/journal_words.py" />
            <source>{who} signed in with a code, on another device.</source>
            <translation>{who} s’est connecté avec un code, sur un autre appareil.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/journal_words.py" />
            <source>{who} signed in.</source>
            <translation>{who} s’est connecté.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/journal_words.py" />
            <source>{who} signed out.</source>
            <translation>{who} s’est déconnecté.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/journal_words.py" />
            <source>{who} took an import back: {n} case went, {kept} stayed.</source>
            <translation>{who} a annulé une importation : {n} cas retiré, {kept} conservé(s).</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/journal_words.py" />
            <source>{who} took an import back: {n} cases went, {kept} stayed.</source>
            <translation>{who} a annulé une importation : {n} cas retirés, {kept} conservé(s).</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/journal_words.py" />
            <source>{who} unlinked {case} from its appointment.</source>
            <translation>{who} a délié {case} de son rendez-vous.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/journal_words.py" />
            <source>{who} went back to the mapping before.</source>
            <translation>{who} est revenu à l’association précédente.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/journal_words.py" />
            <source>{who} went back to the mapping before: {change}</source>
            <translation>{who} est revenu à l’association précédente : {change}</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/linking.py" />
            <source>The case is of {mine}; the client here is {client}.</source>
            <translation>Le cas est celui de {mine}; le client ici est {client}.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/linking.py" />
            <source>The case says “{title}”; the patient here has no name.</source>
            <translation>Le cas dit « {title} »; le patient ici n’a pas de nom.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/linking.py" />
            <source>The case says “{title}”; the patient here is {name}.</source>
            <translation>Le cas dit « {title} »; le patient ici est {name}.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/linking.py" />
            <source>The case’s title also says “{words}”; no client of {name} is known.</source>
            <translation>Le titre du cas dit aussi « {words} »; aucun client de {name} n’est connu.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/linking.py" />
            <source>The case’s title also says “{words}”; the client here is {client}.</source>
            <translation>Le titre du cas dit aussi « {words} »; le client ici est {client}.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/linking.py" />
            <source>The case’s title names no patient.</source>
            <translation>Le titre du cas ne nomme aucun patient.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/linking.py" />
            <source>the case was made as it began</source>
            <translation>le cas a été créé au début</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/linking.py" />
            <source>the case was made on the same day</source>
            <translation>le cas a été créé le même jour</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/linking.py" />
            <source>the case was made {n} minute after it began</source>
            <translation>le cas a été créé {n} minute après le début</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/linking.py" />
            <source>the case was made {n} minute before it</source>
            <translation>le cas a été créé {n} minute avant</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/linking.py" />
            <source>the case was made {n} minutes after it began</source>
            <translation>le cas a été créé {n} minutes après le début</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/linking.py" />
            <source>the case was made {n} minutes before it</source>
            <translation>le cas a été créé {n} minutes avant</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/linking.py" />
            <source>the same client name</source>
            <translation>le même nom de client</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/linking.py" />
            <source>the same patient name</source>
            <translation>le même nom de patient</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/linking.py" />
            <source>the title has a part of the patient’s name</source>
            <translation>le titre contient une partie du nom du patient</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/linking.py" />
            <source>the title names the client</source>
            <translation>le titre nomme le client</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/linking.py" />
            <source>the title names the patient</source>
            <translation>le titre nomme le patient</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/linking.py" />
            <source>the title names the patient and the client</source>
            <translation>le titre nomme le patient et le client</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/linking.py" />
            <source>the title nearly names the patient</source>
            <translation>le titre nomme presque le patient</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/linking.py" />
            <source>with the case’s veterinarian</source>
            <translation>avec le vétérinaire du cas</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/linking.py" />
            <source>{n} patient here is called {name}. Compare client, species and age.</source>
            <translation>{n} patient ici s’appelle {name}. Comparez le client, l’espèce et l’âge.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/linking.py" />
            <source>{n} patients here are called {name}. Compare client, species and age.</source>
            <translation>{n} patients ici s’appellent {name}. Comparez le client, l’espèce et l’âge.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/matching.py" />
            <source>Choose the veterinarian of one person at least.</source>
            <translation>Choisissez le vétérinaire d’au moins une personne.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/matching.py" />
            <source>Initials match</source>
            <translation>Mêmes initiales</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/matching.py" />
            <source>Nickname</source>
            <translation>Diminutif</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/matching.py" />
            <source>No match</source>
            <translation>Aucun nom semblable</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/matching.py" />
            <source>Part of the name</source>
            <translation>Une partie du nom</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/matching.py" />
            <source>Room</source>
            <translation>Salle</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/matching.py" />
            <source>Same name</source>
            <translation>Même nom</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/matching.py" />
            <source>Several fit</source>
            <translation>Plusieurs possibles</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/matching.py" />
            <source>Small difference</source>
            <translation>Petite différence</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/matching.py" />
            <source>Support account</source>
            <translation>Compte de soutien</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/matching.py" />
            <source>This name is no longer in Cornerstone. Choose another one.</source>
            <translation>Ce nom n’est plus dans Cornerstone. Choisissez-en un autre.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/matching.py" />
            <source>This person is no longer in CoVet. Take the row out.</source>
            <translation>Cette personne n’est plus dans CoVet. Retirez la ligne.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/matching.py" />
            <source>Two of that name</source>
            <translation>Homonymes</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/matching.py" />
            <source>{name} is chosen for {names}. Keep one of them.</source>
            <translation>{name} est choisi pour {names}. Gardez une seule de ces personnes.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/matching.py" />
            <source>{name} is inactive in Cornerstone. Choose another one.</source>
            <translation>{name} est inactif dans Cornerstone. Choisissez quelqu’un d’autre.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/matching.py" />
            <source>{name} is marked as not ours, and chosen. Keep one of the two.</source>
            <translation>{name} est à la fois choisi et indiqué comme n’étant pas des nôtres. Gardez l’un des deux.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/matching.py" />
            <source>{name} is no longer active in CoVet. Take the row out.</source>
            <translation>{name} n’est plus actif dans CoVet. Retirez la ligne.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/needs.py" />
            <source>A server costs {fee} a month now; it was {before}.</source>
            <translation>Un serveur coûte maintenant {fee} par mois; c’était {before}.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/needs.py" />
            <source>Auto-import is paused on this PC.</source>
            <translation>L’importation automatique est en pause sur cet ordinateur.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/needs.py" />
            <source>Catch up</source>
            <translation>Rattraper</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/needs.py" />
            <source>Check</source>
            <translation>Vérifier</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/needs.py" />
            <source>Choose</source>
            <translation>Choisir</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/needs.py" />
            <source>Don't import them</source>
            <translation>Ne pas les importer</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/needs.py" />
            <source>Go on with set-up</source>
            <translation>Continuer la configuration</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/needs.py" />
            <source>I've seen it</source>
            <translation>J’ai vu</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/needs.py" />
            <source>Import now</source>
            <translation>Importer maintenant</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/needs.py" />
            <source>It is the same staff record under another name. Check whose appointments these are.</source>
            <translation>C’est le même dossier d’employé sous un autre nom. Vérifiez à qui sont ces rendez-vous.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/needs.py" />
            <source>It looks like the same person, so nothing else has changed.</source>
            <translation>Il semble s’agir de la même personne; rien d’autre n’a donc changé.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/needs.py" />
            <source>It was asked for more than six days ago. Say whether it should still go.</source>
            <translation>Il a été demandé il y a plus de six jours. Dites s’il faut encore l’exporter.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/needs.py" />
            <source>It was removed on {when}. Nothing is imported any more.</source>
            <translation>Elle a été supprimée le {when}. Plus rien n’est importé.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/needs.py" />
            <source>Look why, and what to do.</source>
            <translation>Voyez pourquoi, et quoi faire.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/needs.py" />
            <source>Nothing comes by itself until somebody resumes it.</source>
            <translation>Rien n’arrive tout seul tant que personne ne la reprend.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/needs.py" />
            <source>Nothing is imported any more.</source>
            <translation>Plus rien n’est importé.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/needs.py" />
            <source>Nothing is imported until you sign in again.</source>
            <translation>Rien n’est importé tant que vous n’ouvrez pas de nouveau une session.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/needs.py" />
            <source>Nothing was imported for {day}.</source>
            <translation>Rien n’a été importé pour le {day}.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/needs.py" />
            <source>Nothing was imported from {first} to {last}.</source>
            <translation>Rien n’a été importé du {first} au {last}.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/needs.py" />
            <source>Nothing was imported on some days from {first} to {last}.</source>
            <translation>Rien n’a été importé certains jours, du {first} au {last}.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/needs.py" />
            <source>Resume</source>
            <translation>Reprendre</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/needs.py" />
            <source>Say who it is in CoVet, or that nobody is.</source>
            <translation>Dites qui c’est dans CoVet, ou que ce n’est personne.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/needs.py" />
            <source>Say whose they are, or that they aren't yours. Until then they aren't imported.</source>
            <translation>Dites à qui ils sont, ou qu’ils ne sont pas des vôtres. D’ici là, ils ne sont pas importés.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/needs.py" />
            <source>See what to do</source>
            <translation>Voir quoi faire</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/needs.py" />
            <source>Sign in</source>
            <translation>Ouverture de session</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/needs.py" />
            <source>That's right</source>
            <translation>C’est exact</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/needs.py" />
            <source>The connection counts {n} server now; it was {before}.</source>
            <translation>La connexion compte maintenant {n} serveur; c’était {before}.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/needs.py" />
            <source>The connection counts {n} servers now; it was {before}.</source>
            <translation>La connexion compte maintenant {n} serveurs; c’était {before}.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/needs.py" />
            <source>The connection is suspended: nothing is imported.</source>
            <translation>La connexion est suspendue : rien n’est importé.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/needs.py" />
            <source>The fee of the connection has changed.</source>
            <translation>Les frais de la connexion ont changé.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/needs.py" />
            <source>The last import didn't work.</source>
            <translation>La dernière importation a échoué.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/needs.py" />
            <source>The number of servers has changed.</source>
            <translation>Le nombre de serveurs a changé.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/needs.py" />
            <source>Try again</source>
            <translation>Réessayer</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/needs.py" />
            <source>What is left takes about five minutes.</source>
            <translation>Le reste prend environ cinq minutes.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/needs.py" />
            <source>You are signed out.</source>
            <translation>Votre session est fermée.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/needs.py" />
            <source>Your connection is ready to be set up.</source>
            <translation>Votre connexion est prête à configurer.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/needs.py" />
            <source>Your request was declined.</source>
            <translation>Votre demande a été refusée.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/needs.py" />
            <source>Your sign-in is kept there. Unlock it, then try again.</source>
            <translation>Votre session y est conservée. Déverrouillez-le, puis réessayez.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/needs.py" />
            <source>{before} is called {name} in Cornerstone now.</source>
            <translation>{before} s’appelle maintenant {name} dans Cornerstone.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/needs.py" />
            <source>{before} is now {name} in Cornerstone.</source>
            <translation>{before} est maintenant {name} dans Cornerstone.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/needs.py" />
            <source>{name} is new in Cornerstone.</source>
            <translation>{name} : nouveau nom dans Cornerstone.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/needs.py" />
            <source>{name} is no longer active in Cornerstone.</source>
            <translation>{name} : plus en activité dans Cornerstone.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/needs.py" />
            <source>{name} removed it on {when}. Nothing is imported any more.</source>
            <translation>{name} l’a supprimée le {when}. Plus rien n’est importé.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/needs.py" />
            <source>{name} removed it. Nothing is imported any more.</source>
            <translation>{name} l’a supprimée. Plus rien n’est importé.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/needs.py" />
            <source>{name}: {n} appointment belongs to nobody here.</source>
            <translation>{name} : {n} rendez-vous n’est à personne ici.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/needs.py" />
            <source>{name}: {n} appointments belong to nobody here.</source>
            <translation>{name} : {n} rendez-vous ne sont à personne ici.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/needs.py" />
            <source>{n} day was missed.</source>
            <translation>{n} jour a été manqué.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/needs.py" />
            <source>{n} days were missed.</source>
            <translation>{n} jours ont été manqués.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/needs.py" />
            <source>{n} document didn’t get into Cornerstone.</source>
            <translation>{n} document n’est pas entré dans Cornerstone.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/needs.py" />
            <source>{n} documents didn’t get into Cornerstone.</source>
            <translation>{n} documents ne sont pas entrés dans Cornerstone.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/needs.py" />
            <source>{reason}</source>
            <translation>{reason}</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/notices.py" />
            <source>Check whose appointments these are.</source>
            <translation>Vérifiez à qui sont ces rendez-vous.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/notices.py" />
            <source>Cornerstone's connection was removed.</source>
            <translation>La connexion de Cornerstone a été supprimée.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/notices.py" />
            <source>Go on with the set-up: what is left takes about five minutes.</source>
            <translation>Continuez la configuration : le reste prend environ cinq minutes.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/notices.py" />
            <source>Nothing is imported meanwhile.</source>
            <translation>Rien n’est importé entre-temps.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/notices.py" />
            <source>Nothing is imported until you sign in.</source>
            <translation>Rien n’est importé tant que vous n’ouvrez pas de session.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/notices.py" />
            <source>Open CoVet Desktop to see what to do.</source>
            <translation>Ouvrez CoVet Desktop pour voir quoi faire.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/notices.py" />
            <source>The import has failed several times. It is tried again every hour.</source>
            <translation>L’importation a échoué plusieurs fois. Elle est retentée toutes les heures.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/notices.py" />
            <source>They came after the day's first appointment.</source>
            <translation>Ils sont arrivés après le premier rendez-vous du jour.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/notices.py" />
            <source>Today's cases are here now.</source>
            <translation>Les cas d’aujourd’hui sont maintenant là.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/notices.py" />
            <source>Today's cases aren't here.</source>
            <translation>Les cas d’aujourd’hui ne sont pas là.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/notices.py" />
            <source>You are signed out of CoVet.</source>
            <translation>Votre session CoVet est fermée.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/notices.py" />
            <source>Your Cornerstone connection is active.</source>
            <translation>Votre connexion Cornerstone est active.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/permission.py" />
            <source>Ask {names}: it is for owners and admins.</source>
            <translation>Demandez à {names} : c’est réservé aux propriétaires et aux administrateurs.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/permission.py" />
            <source>an owner or admin of your CoVet workspace</source>
            <translation>une personne propriétaire ou admin de votre espace de travail CoVet</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/permission.py" />
            <source>{name}</source>
            <translation>{name}</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/permission.py" />
            <source>{one}, {other}</source>
            <translation>{one}, {other}</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/permission.py" />
            <source>{some} or {last}</source>
            <translation>{some} ou {last}</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/ready_messages.py" />
            <source>- {step}</source>
            <translation>- {step}</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/ready_messages.py" />
            <source>Clinic: {name}</source>
            <translation>Clinique : {name}</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/ready_messages.py" />
            <source>Cornerstone server: please restart the Bitwerx service</source>
            <translation>Serveur Cornerstone : redémarrer le service de Bitwerx, s’il vous plaît</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/ready_messages.py" />
            <source>Cornerstone server: the Bitwerx agent can't read the database</source>
            <translation>Serveur Cornerstone : l’agent de Bitwerx ne peut pas lire la base de données</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/ready_messages.py" />
            <source>Cornerstone server: the antivirus may have stopped the Bitwerx agent</source>
            <translation>Serveur Cornerstone : l’antivirus a peut-être arrêté l’agent de Bitwerx</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/ready_messages.py" />
            <source>Hello {name},</source>
            <translation>Bonjour {name},</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/ready_messages.py" />
            <source>Hello,</source>
            <translation>Bonjour,</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/ready_messages.py" />
            <source>No data from our Cornerstone reaches CoVet</source>
            <translation>Aucune donnée de notre Cornerstone n’arrive à CoVet</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/ready_messages.py" />
            <source>On the Cornerstone server, please:</source>
            <translation>Sur le serveur Cornerstone, s’il vous plaît :</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/ready_messages.py" />
            <source>Our IDEXX Cornerstone is connected to CoVet. A small program of Bitwerx on the Cornerstone server, its agent, passes the data on.</source>
            <translation>Notre IDEXX Cornerstone est connecté à CoVet. Un petit programme de Bitwerx sur le serveur Cornerstone, son agent, transmet les données.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/ready_messages.py" />
            <source>Our clinic's data doesn't reach CoVet as it should.</source>
            <translation>Les données de notre clinique n’arrivent pas à CoVet comme elles le devraient.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/ready_messages.py" />
            <source>Please look at your side, and tell us if there is something to be done here.</source>
            <translation>Veuillez regarder de votre côté et nous dire s’il y a quelque chose à faire ici.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/ready_messages.py" />
            <source>Please tell us when it is done: we then see here whether the data comes again.</source>
            <translation>Dites-nous quand c’est fait : nous verrons alors ici si les données arrivent de nouveau.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/ready_messages.py" />
            <source>Practice identifier at Bitwerx: {identifier}</source>
            <translation>Identifiant de la clinique chez Bitwerx : {identifier}</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/ready_messages.py" />
            <source>Since: {since}</source>
            <translation>Depuis : {since}</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/ready_messages.py" />
            <source>Thank you!</source>
            <translation>Merci!</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/ready_messages.py" />
            <source>To call back: {contact}</source>
            <translation>Pour nous rappeler : {contact}</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/ready_messages.py" />
            <source>What CoVet says: {words}</source>
            <translation>Ce que dit CoVet : {words}</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/ready_messages.py" />
            <source>if its password or user was changed, call Bitwerx: they set the new one in the agent</source>
            <translation>si son mot de passe ou son utilisateur a été changé, appelez Bitwerx : ils inscrivent le nouveau dans l’agent</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/ready_messages.py" />
            <source>look whether the antivirus has put the Bitwerx agent into quarantine, and restore it</source>
            <translation>regardez si l’antivirus a mis l’agent de Bitwerx en quarantaine, et restaurez-le</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/ready_messages.py" />
            <source>make an exception for the agent's folder and its program</source>
            <translation>faites une exception pour le dossier de l’agent et son programme</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/ready_messages.py" />
            <source>restart the service “Bitwerx Mission Control Service” afterwards</source>
            <translation>redémarrez ensuite le service « Bitwerx Mission Control Service »</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/ready_messages.py" />
            <source>restart the service “Bitwerx Mission Control Service”, and see that it stays started</source>
            <translation>redémarrez le service « Bitwerx Mission Control Service », et vérifiez qu’il reste démarré</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/ready_messages.py" />
            <source>see that Cornerstone's database is running</source>
            <translation>vérifiez que la base de données de Cornerstone fonctionne</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/ready_messages.py" />
            <source>see that it is switched on and has internet</source>
            <translation>vérifiez qu’il est allumé et relié à Internet</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/ready_messages.py" />
            <source>set its start to automatic, so that it comes back after a restart of the server</source>
            <translation>réglez son démarrage sur automatique, pour qu’il revienne après un redémarrage du serveur</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/ready_messages.py" />
            <source>start the service “Bitwerx Mission Control Service” again</source>
            <translation>redémarrez le service « Bitwerx Mission Control Service »</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/ready_messages.py" />
            <source>{identifier}: no data from our Cornerstone reaches CoVet</source>
            <translation>{identifier} : aucune donnée de notre Cornerstone n’arrive à CoVet</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/ready_messages.py" />
            <source>{opening} {wrong}</source>
            <translation>{opening} {wrong}</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/refusals.py" />
            <source>CoVet doesn't accept this choice. Choose again.</source>
            <translation>CoVet n’accepte pas ce choix. Choisissez de nouveau.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/refusals.py" />
            <source>CoVet no longer finds this one in Cornerstone. Choose another one.</source>
            <translation>CoVet ne trouve plus cette personne dans Cornerstone. Choisissez-en une autre.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/refusals.py" />
            <source>CoVet no longer finds {record} in Cornerstone. Choose another one.</source>
            <translation>CoVet ne trouve plus {record} dans Cornerstone. Choisissez une autre personne.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/refusals.py" />
            <source>This one belongs to somebody else in CoVet already. Choose another one.</source>
            <translation>Cette personne appartient déjà à quelqu’un d’autre dans CoVet. Choisissez-en une autre.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/refusals.py" />
            <source>This one has become inactive in Cornerstone. Choose another one.</source>
            <translation>Cette personne est devenue inactive dans Cornerstone. Choisissez-en une autre.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/refusals.py" />
            <source>This person isn't linked. Take the row out, or link the whole team.</source>
            <translation>Cette personne n’est pas liée. Retirez la ligne, ou liez toute l’équipe.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/refusals.py" />
            <source>{name} isn't linked. Take the row out, or link the whole team.</source>
            <translation>{name} n’a pas de liaison. Retirez la ligne, ou liez toute l’équipe.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/refusals.py" />
            <source>{record} belongs to somebody else in CoVet already. Choose another one.</source>
            <translation>{record} appartient déjà à quelqu’un d’autre dans CoVet. Choisissez une autre personne.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/refusals.py" />
            <source>{record} has become inactive in Cornerstone. Choose another one.</source>
            <translation>{record} est maintenant inactif dans Cornerstone. Choisissez une autre personne.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/remapping.py" />
            <source>From the next import on, {what} (next 14 days).</source>
            <translation>À partir de la prochaine importation, {what} (14 prochains jours).</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/remapping.py" />
            <source>From {when} on, {what} (next 14 days).</source>
            <translation>À partir de {when}, {what} (14 prochains jours).</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/remapping.py" />
            <source>nobody chosen</source>
            <translation>personne de choisi</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/remapping.py" />
            <source>not ours</source>
            <translation>pas des nôtres</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/remapping.py" />
            <source>undecided</source>
            <translation>à décider</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/remapping.py" />
            <source>{names}</source>
            <translation>{names}</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/remapping.py" />
            <source>{n} appointment belongs to nobody</source>
            <translation>{n} rendez-vous non attribué</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/remapping.py" />
            <source>{n} appointment goes to {name}</source>
            <translation>{n} rendez-vous va à {name}</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/remapping.py" />
            <source>{n} appointment isn't ours</source>
            <translation>{n} rendez-vous n’est pas des nôtres</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/remapping.py" />
            <source>{n} appointments aren't ours</source>
            <translation>{n} rendez-vous ne sont pas des nôtres</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/remapping.py" />
            <source>{n} appointments belong to nobody</source>
            <translation>{n} rendez-vous non attribués</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/remapping.py" />
            <source>{n} appointments go to {name}</source>
            <translation>{n} rendez-vous vont à {name}</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/remapping.py" />
            <source>{n} begun case stays with {name}.</source>
            <translation>{n} cas commencé reste à {name}.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/remapping.py" />
            <source>{n} begun cases stay with {name}.</source>
            <translation>{n} cas commencés restent à {name}.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/schedule.py" />
            <source>This PC doesn't know the time zone of the auto-import. Choose another city.</source>
            <translation>Cet ordinateur ne connaît pas le fuseau horaire de l’importation automatique. Choisissez une autre ville.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/schedule.py" />
            <source>Today's import comes late.</source>
            <translation>L’importation d’aujourd’hui est en retard.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/schedule.py" />
            <source>Today's import failed. The next try comes in {n} minute.</source>
            <translation>L’importation d’aujourd’hui a échoué. Prochain essai dans {n} minute.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/schedule.py" />
            <source>Today's import failed. The next try comes in {n} minutes.</source>
            <translation>L’importation d’aujourd’hui a échoué. Prochain essai dans {n} minutes.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/settings.py" />
            <source>Cases can be kept for 1 to {longest} days on this PC.</source>
            <translation>Les cas peuvent être gardés de 1 à {longest} jours sur cet ordinateur.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/settings.py" />
            <source>Choose one day of the week at least.</source>
            <translation>Choisissez au moins un jour de la semaine.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/settings.py" />
            <source>Give this PC a name of {most} characters at most.</source>
            <translation>Donnez à cet ordinateur un nom de {most} caractères au plus.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/settings.py" />
            <source>The clinic has to open before it closes, on the same day.</source>
            <translation>La clinique doit ouvrir avant de fermer, le même jour.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/settings.py" />
            <source>Use letters, digits and signs only in this PC's name.</source>
            <translation>N’utilisez que des lettres, des chiffres et des signes dans le nom de cet ordinateur.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/setup.py" />
            <source>Choose who is linked.</source>
            <translation>Choisissez qui est lié.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/setup.py" />
            <source>Type or paste the identifier that Bitwerx gave you.</source>
            <translation>Tapez ou collez l’identifiant que Bitwerx vous a donné.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/staff_advice.py" />
            <source>It is the same record under another person's name.</source>
            <translation>C’est la même fiche sous le nom d’une autre personne.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/staff_advice.py" />
            <source>It isn't certain who in CoVet it is.</source>
            <translation>On ne sait pas avec certitude qui c’est dans CoVet.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/staff_advice.py" />
            <source>Nobody in CoVet has a name like it.</source>
            <translation>Personne dans CoVet n’a un nom semblable.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/staff_advice.py" />
            <source>The names are alike: it looks like the same person.</source>
            <translation>Les noms se ressemblent : il semble que ce soit la même personne.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/staff_advice.py" />
            <source>The same name has another record in Cornerstone now.</source>
            <translation>Le même nom a maintenant une autre fiche dans Cornerstone.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/staff_changes.py" />
            <source>No appointments come under this name any more.</source>
            <translation>Plus aucun rendez-vous n’arrive sous ce nom.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/staff_changes.py" />
            <source>{n} appointment is still under this name: give it to another veterinarian in Cornerstone.</source>
            <translation>{n} rendez-vous porte encore ce nom : attribuez-le à un autre vétérinaire dans Cornerstone.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/staff_changes.py" />
            <source>{n} appointments are still under this name: give them to another veterinarian in Cornerstone.</source>
            <translation>{n} rendez-vous portent encore ce nom : attribuez-les à un autre vétérinaire dans Cornerstone.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/tracing.py" />
            <source>An import of this day brings it.</source>
            <translation>Une importation de ce jour l’apporte.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/tracing.py" />
            <source>In Cornerstone, but not imported yet.</source>
            <translation>Dans Cornerstone, mais pas encore importé.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/tracing.py" />
            <source>It is imported, for {name}.</source>
            <translation>Il est importé, pour {name}.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/tracing.py" />
            <source>It is imported.</source>
            <translation>Il est importé.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/tracing.py" />
            <source>Its case was unlinked from the appointment. It stays so until somebody links it.</source>
            <translation>Son cas a été délié du rendez-vous. Il le reste tant que personne ne le lie.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/tracing.py" />
            <source>Look again in a while, or check the spelling.</source>
            <translation>Regardez de nouveau dans un moment, ou vérifiez l’orthographe.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/tracing.py" />
            <source>Not in Cornerstone’s data yet.</source>
            <translation>Pas encore dans les données de Cornerstone.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/tracing.py" />
            <source>Not in the data yet, which is of {when}.</source>
            <translation>Pas encore dans les données, qui datent de {when}.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/tracing.py" />
            <source>On another day.</source>
            <translation>Un autre jour.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/tracing.py" />
            <source>Open the case, and link it again.</source>
            <translation>Ouvrez le cas, et liez-le de nouveau.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/tracing.py" />
            <source>Open the case, and link it.</source>
            <translation>Ouvrez le cas, et liez-le.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/tracing.py" />
            <source>The appointment is on another day: {day}.</source>
            <translation>Le rendez-vous est un autre jour : {day}.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/tracing.py" />
            <source>The case is on another day: {day}.</source>
            <translation>Le cas est un autre jour : {day}.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/tracing.py" />
            <source>The last import left it out: {reason}.</source>
            <translation>La dernière importation l’a ignoré : {reason}.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/tracing.py" />
            <source>There is a case, but it isn’t linked to an appointment.</source>
            <translation>Il y a un cas, mais il n’est pas lié à un rendez-vous.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/tracing.py" />
            <source>What was booked since then comes later. Look again in a while, or check the spelling.</source>
            <translation>Ce qui a été pris en rendez-vous depuis arrive plus tard. Regardez de nouveau dans un moment, ou vérifiez l’orthographe.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/undoing.py" />
            <source>CoVet keeps it</source>
            <translation>CoVet le conserve</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/undoing.py" />
            <source>Every case of this import has been worked on: none can be taken back.</source>
            <translation>Quelqu’un a travaillé sur chaque cas de cette importation : aucun ne peut être retiré.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/undoing.py" />
            <source>Taking the import back failed on the way: {gone}. Try it again.</source>
            <translation>L’annulation de l’importation a échoué en route : {gone}. Réessayez.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/undoing.py" />
            <source>The import is being taken back.</source>
            <translation>L’importation est en train d’être annulée.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/undoing.py" />
            <source>it has a document</source>
            <translation>il a un document</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/undoing.py" />
            <source>somebody has begun it</source>
            <translation>quelqu’un l’a commencé</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/undoing.py" />
            <source>somebody has changed it</source>
            <translation>quelqu’un l’a modifié</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/undoing.py" />
            <source>{gone}.</source>
            <translation>{gone}.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/undoing.py" />
            <source>{gone}; {kept}.</source>
            <translation>{gone}; {kept}.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/undoing.py" />
            <source>{n} case is taken back</source>
            <translation>{n} cas est retiré</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/undoing.py" />
            <source>{n} case was taken back</source>
            <translation>{n} cas a été retiré</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/undoing.py" />
            <source>{n} cases are taken back</source>
            <translation>{n} cas sont retirés</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/undoing.py" />
            <source>{n} cases were taken back</source>
            <translation>{n} cas ont été retirés</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/undoing.py" />
            <source>{n} stay</source>
            <translation>{n} restent</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/undoing.py" />
            <source>{n} stay, since they were worked on</source>
            <translation>{n} restent, puisqu’on y a travaillé</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/undoing.py" />
            <source>{n} stays</source>
            <translation>{n} reste</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/core/undoing.py" />
            <source>{n} stays, since it was worked on</source>
            <translation>{n} reste, puisqu’on y a travaillé</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/engine/buying.py" />
            <source>An earlier request hasn't been answered yet.</source>
            <translation>Une demande précédente est encore sans réponse.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/engine/buying.py" />
            <source>Drop it, look at the fee once more and confirm it anew.</source>
            <translation>Abandonnez-la, regardez encore une fois les frais et confirmez-les de nouveau.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/engine/buying.py" />
            <source>Look whether it arrived before you send another one.</source>
            <translation>Vérifiez si elle est arrivée avant d’en envoyer une autre.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/engine/buying.py" />
            <source>The request is more than six days old.</source>
            <translation>La demande date de plus de six jours.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/engine/export_sending.py" />
            <source>Another PC is exporting this document at the moment.</source>
            <translation>Un autre ordinateur exporte ce document en ce moment.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/engine/export_sending.py" />
            <source>It is looked at again by itself.</source>
            <translation>Il sera vérifié de nouveau tout seul.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/engine/export_verbs.py" />
            <source>It is still under way.</source>
            <translation>C’est encore en cours.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/engine/export_verbs.py" />
            <source>What is left goes by itself, as soon as it can.</source>
            <translation>Le reste part tout seul, dès que possible.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/engine/exporting.py" />
            <source>An earlier version is still on its way into Cornerstone.</source>
            <translation>Une version antérieure est encore en route vers Cornerstone.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/engine/exporting.py" />
            <source>Wait until it has arrived, then export this one.</source>
            <translation>Attendez qu’elle soit arrivée, puis exportez celle-ci.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/engine/follow_up_verbs.py" />
            <source>Client</source>
            <translation>Client</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/engine/follow_up_verbs.py" />
            <source>Day</source>
            <translation>Jour</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/engine/follow_up_verbs.py" />
            <source>Import first.</source>
            <translation>Importez d’abord.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/engine/follow_up_verbs.py" />
            <source>Nothing was imported so far.</source>
            <translation>Rien n’a été importé jusqu’ici.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/engine/follow_up_verbs.py" />
            <source>Patient</source>
            <translation>Patient</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/engine/follow_up_verbs.py" />
            <source>Reason</source>
            <translation>Motif</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/engine/follow_up_verbs.py" />
            <source>Time</source>
            <translation>Heure</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/engine/follow_up_verbs.py" />
            <source>Veterinarian</source>
            <translation>Vétérinaire</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/engine/follow_up_verbs.py" />
            <source>What to do</source>
            <translation>Quoi faire</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/engine/follow_up_verbs.py" />
            <source>Why</source>
            <translation>Pourquoi</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/engine/importing.py" />
            <source>The import was cancelled before it began.</source>
            <translation>L’importation a été annulée avant de commencer.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/engine/journal_verbs.py" />
            <source>The number of lines isn't a number.</source>
            <translation>Le nombre de lignes n’est pas un nombre.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/engine/linking.py" />
            <source>Go on in that case; or unlink it there first.</source>
            <translation>Continuez dans ce cas-là; ou déliez-le d’abord là-bas.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/engine/linking.py" />
            <source>If that link is wrong, unlink it first.</source>
            <translation>Si ce lien est erroné, déliez-le d’abord.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/engine/linking.py" />
            <source>This case has been linked meanwhile, on another PC or in CoVet.</source>
            <translation>Ce cas a été lié entre-temps, sur un autre ordinateur ou dans CoVet.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/engine/linking.py" />
            <source>This patient has a case for that appointment already.</source>
            <translation>Ce patient a déjà un cas pour ce rendez-vous.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/engine/looking.py" />
            <source>Ask CoVet's support to switch the Cornerstone integration on.</source>
            <translation>Demandez au soutien de CoVet d’activer l’intégration à Cornerstone.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/engine/looking.py" />
            <source>CoVet doesn't offer Cornerstone to this account.</source>
            <translation>CoVet n’offre pas Cornerstone à ce compte.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/engine/manage_verbs.py" />
            <source>"{written}" isn't of the form a@b=CODE.</source>
            <translation>« {written} » n’est pas de la forme a@b=CODE.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/engine/manage_verbs.py" />
            <source>Nothing was changed. covet-desktop map --show lists everybody with their codes.</source>
            <translation>Rien n’a été changé. covet-desktop map --show énumère tout le monde avec les codes.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/engine/manage_verbs.py" />
            <source>Several codes have + between them; none means: no cases of their own.</source>
            <translation>Plusieurs codes sont séparés par +; none signifie : aucun cas à son nom.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/engine/manage_verbs.py" />
            <source>{before} {next}</source>
            <translation>{before} {next}</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/engine/orphans.py" />
            <source>Nothing was changed. Look again: an import brings them now.</source>
            <translation>Rien n’a été changé. Regardez de nouveau : une importation les apporte maintenant.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/engine/orphans.py" />
            <source>Somebody has said meanwhile whose appointments these are.</source>
            <translation>Quelqu’un a indiqué entre-temps à qui sont ces rendez-vous.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/engine/remapping.py" />
            <source>One of the users is no longer active in CoVet.</source>
            <translation>L’un des utilisateurs n’a plus de compte actif dans CoVet.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/engine/remapping.py" />
            <source>So it can't be taken back here: that would undo theirs too. What it is now is shown.</source>
            <translation>On ne peut donc pas revenir en arrière ici : cela annulerait aussi la leur. Celle de maintenant est affichée.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/engine/remapping.py" />
            <source>Take their row out, then accept again.</source>
            <translation>Retirez sa ligne, puis acceptez de nouveau.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/engine/remapping.py" />
            <source>The mapping that was in force before can't be had any more. Choose anew, then accept.</source>
            <translation>L’association qui était en vigueur avant n’est plus possible. Choisissez de nouveau, puis acceptez.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/engine/remapping.py" />
            <source>The mapping was changed on another PC since.</source>
            <translation>L’association a été changée depuis sur un autre ordinateur.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/engine/remapping.py" />
            <source>There is nothing to take back.</source>
            <translation>Il n’y a rien à annuler.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/engine/remapping.py" />
            <source>{name} has changed the mapping since, on {device}.</source>
            <translation>{name} a changé l’association depuis, sur {device}.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/engine/runner.py" />
            <source>Nothing you entered is lost. Try again; if it stays, restart the app and tell CoVet's support.</source>
            <translation>Rien de ce que vous avez saisi n’est perdu. Réessayez; si rien ne change, relancez l’application et prévenez le soutien de CoVet.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/engine/runner.py" />
            <source>Something went wrong in CoVet Desktop itself.</source>
            <translation>Une erreur s’est produite dans CoVet Desktop même.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/engine/services.py" />
            <source>Cornerstone isn't connected yet.</source>
            <translation>Cornerstone n’est pas encore connecté.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/engine/services.py" />
            <source>Sign in to CoVet again.</source>
            <translation>Ouvrez de nouveau une session CoVet.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/engine/setting.py" />
            <source>The settings are as before.</source>
            <translation>Les réglages restent comme avant.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/engine/signing.py" />
            <source>Nobody signed in within {minutes} minutes.</source>
            <translation>Personne n’a ouvert de session en {minutes} minutes.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/engine/signing.py" />
            <source>Start the sign-in again when you are ready.</source>
            <translation>Recommencez l’ouverture de session quand vous serez prêt.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/engine/telling.py" />
            <source>CoVet Desktop doesn't know this command.</source>
            <translation>CoVet Desktop ne connaît pas cette commande.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/engine/telling.py" />
            <source>If the app was updated a moment ago, quit it and start it again.</source>
            <translation>Si l’application vient d’être mise à jour, quittez-la et relancez-la.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/engine/unattended.py" />
            <source>Ask {names} to set it up, here or on another PC.</source>
            <translation>Demandez la configuration à {names}, ici ou sur un autre ordinateur.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/engine/unattended.py" />
            <source>Bitwerx is setting up your connection, expected by {day}.</source>
            <translation>Bitwerx prépare votre connexion, prévue d’ici le {day}.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/engine/unattended.py" />
            <source>Bitwerx is setting up your connection.</source>
            <translation>Bitwerx prépare votre connexion.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/engine/unattended.py" />
            <source>CoVet tells a state of the connection that this version doesn't know.</source>
            <translation>CoVet indique un état de la connexion que cette version ne connaît pas.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/engine/unattended.py" />
            <source>Connecting Cornerstone is for owners and admins</source>
            <translation>Connecter Cornerstone est réservé aux propriétaires et aux admins</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/engine/unattended.py" />
            <source>Correct the details, then run the command again.</source>
            <translation>Corrigez les renseignements, puis relancez la commande.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/engine/unattended.py" />
            <source>No reason was given. CoVet's support can look it up.</source>
            <translation>Aucune raison n’a été donnée. Le soutien de CoVet peut la trouver.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/engine/unattended.py" />
            <source>Once Bitwerx has given you the practice identifier, add it to the file and run it again.</source>
            <translation>Quand Bitwerx vous aura donné l’identifiant de la clinique, ajoutez-le au fichier et relancez la commande.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/engine/unattended.py" />
            <source>Run the command again once it is active; it goes on from here.</source>
            <translation>Relancez la commande quand elle sera active; elle continuera à partir d’ici.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/engine/unattended.py" />
            <source>The clinic's details were changed to those of the file.</source>
            <translation>Les renseignements de la clinique ont été remplacés par ceux du fichier.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/engine/unattended.py" />
            <source>The request with these details was declined: {reason}</source>
            <translation>La demande avec ces renseignements a été refusée : {reason}</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/engine/unattended.py" />
            <source>Your connection is ready</source>
            <translation>Votre connexion est prête</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/engine/unattended.py" />
            <source>Your connection is suspended</source>
            <translation>Votre connexion est suspendue</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/engine/unattended.py" />
            <source>Your request was declined</source>
            <translation>Votre demande a été refusée</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/engine/unattended_buying.py" />
            <source>An earlier request hasn't been answered; the same one is sent again.</source>
            <translation>Une demande précédente est restée sans réponse; la même est envoyée de nouveau.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/engine/unattended_buying.py" />
            <source>An earlier request, which CoVet knows nothing of, was dropped.</source>
            <translation>Une demande précédente, dont CoVet ne sait rien, a été abandonnée.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/engine/unattended_buying.py" />
            <source>Request sent</source>
            <translation>Demande envoyée</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/engine/unattended_buying.py" />
            <source>Somebody has asked for this connection meanwhile. Nothing was bought a second time.</source>
            <translation>Quelqu’un a demandé cette connexion entre-temps. Rien n’a été acheté une deuxième fois.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/engine/unattended_settings.py" />
            <source>A wrong one would bring in another clinic's appointments. If it is yours, add practice_name = "{name}".</source>
            <translation>Un mauvais identifiant apporterait les rendez-vous d’une autre clinique. Si c’est la vôtre, ajoutez practice_name = "{name}".</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/engine/unattended_settings.py" />
            <source>Add it to the file and run the command again.</source>
            <translation>Ajoutez-le au fichier et relancez la commande.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/engine/unattended_settings.py" />
            <source>It stands for {practice} in {other_city}, and the file says {clinic} in {city}.</source>
            <translation>Il désigne {practice} à {other_city}, et le fichier dit {clinic} à {city}.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/engine/unattended_settings.py" />
            <source>No longer linked: {names}</source>
            <translation>Plus liés : {names}</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/engine/unattended_settings.py" />
            <source>Still undecided: {names}</source>
            <translation>Encore à décider : {names}</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/engine/unattended_settings.py" />
            <source>The automatic import was changed to what the file says.</source>
            <translation>L’importation automatique a été réglée comme dans le fichier.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/engine/unattended_settings.py" />
            <source>The connection is ready. What is missing is the practice identifier from Bitwerx.</source>
            <translation>La connexion est prête. Il manque l’identifiant de la clinique donné par Bitwerx.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/engine/unattended_settings.py" />
            <source>The linking scope was changed to {scope}.</source>
            <translation>L’étendue de la liaison est maintenant {scope}.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/engine/unattended_settings.py" />
            <source>The practice identifier was changed from {old}.</source>
            <translation>L’identifiant de la clinique a été changé; c’était {old}.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/engine/unattended_settings.py" />
            <source>Who is which veterinarian was changed to what the file says.</source>
            <translation>L’association des vétérinaires a été réglée comme dans le fichier.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/engine/unattended_settings.py" />
            <source>{name} has no veterinarian in Cornerstone.</source>
            <translation>{name} n’a pas de vétérinaire dans Cornerstone.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/engine/unattended_settings.py" />
            <source>{what}: {names}</source>
            <translation>{what} : {names}</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/engine/undoing.py" />
            <source>An import is running at the moment.</source>
            <translation>Une importation est en cours.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/engine/undoing.py" />
            <source>Nothing was taken back. The list has been read anew: the newest stands at its top.</source>
            <translation>Rien n’a été annulé. La liste a été relue : la plus récente est en tête.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/engine/undoing.py" />
            <source>Nothing was taken back. Wait until it has finished, then look at the list again.</source>
            <translation>Rien n’a été annulé. Attendez qu’elle soit terminée, puis revoyez la liste.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/engine/verbs.py" />
            <source>Name one member at least, by e-mail address, or all.</source>
            <translation>Nommez au moins un membre, par son adresse courriel, ou all.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/engine/working.py" />
            <source>A day is written like 2026-11-24.</source>
            <translation>Un jour s’écrit comme ceci : 2026-11-24.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/engine/working.py" />
            <source>The number of days isn't a number.</source>
            <translation>Le nombre de jours n’est pas un nombre.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/notices.py" />
            <source>&amp;Close</source>
            <translation>Fe&amp;rmer</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/notices.py" />
            <source>A report for support, without any client's or patient's data, is in this file:
{file}</source>
            <translation>Un rapport pour le soutien, sans aucune donnée sur un client ou un patient, se trouve dans ce fichier :
{file}</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/notices.py" />
            <source>CoVet Desktop keeps running</source>
            <translation>CoVet Desktop reste ouvert</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/notices.py" />
            <source>CoVet Desktop stopped unexpectedly last time</source>
            <translation>La dernière fois, CoVet Desktop s’est arrêté de façon inattendue</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/notices.py" />
            <source>Imports are paused, and quitting doesn't resume them.</source>
            <translation>Les importations sont en pause, et quitter ne les reprend pas.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/notices.py" />
            <source>Keep it running</source>
            <translation>Le laisser ouvert</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/notices.py" />
            <source>Nothing you entered is lost. If it happens again, tell CoVet's support.</source>
            <translation>Rien de ce que vous avez saisi n’est perdu. Si cela se reproduit, prévenez le soutien de CoVet.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/notices.py" />
            <source>Quit</source>
            <translation>Quitter</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/notices.py" />
            <source>Quit CoVet Desktop</source>
            <translation>Quitter CoVet Desktop</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/notices.py" />
            <source>Something went wrong in CoVet Desktop last time</source>
            <translation>La dernière fois, une erreur s’est produite dans CoVet Desktop</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/notices.py" />
            <source>The import of a day is made up for if you start it again that day.</source>
            <translation>L’importation d’une journée est rattrapée si vous le rouvrez ce jour-là.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/notices.py" />
            <source>They go on when the pause is over and CoVet Desktop runs.</source>
            <translation>Elles reprennent quand la pause est finie et que CoVet Desktop fonctionne.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/notices.py" />
            <source>This desktop has no tray, so the window is minimised when you close it, and imports go on. To quit, press Ctrl+Q.</source>
            <translation>Ce bureau n’a pas de zone de notification : quand vous fermez la fenêtre, elle est donc réduite, et les importations continuent. Pour quitter, appuyez sur Ctrl+Q.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/notices.py" />
            <source>While CoVet Desktop isn't running, no appointments are imported.</source>
            <translation>Quand CoVet Desktop n’est pas ouvert, aucun rendez-vous n’est importé.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/activation.py" />
            <source>Bitwerx has prepared your server. What is left takes about five minutes.</source>
            <translation>Bitwerx a préparé votre serveur. Le reste prend environ cinq minutes.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/activation.py" />
            <source>Bitwerx is setting up your connection</source>
            <translation>Bitwerx prépare votre connexion</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/activation.py" />
            <source>Contact: {contact}</source>
            <translation>Contact : {contact}</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/activation.py" />
            <source>They will call your technical contact. Nothing for you to do now; this usually takes two to three business days.</source>
            <translation>Bitwerx appellera votre contact technique. Vous n’avez rien à faire pour l’instant; il faut généralement de deux à trois jours ouvrables.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/activation.py" />
            <source>Update CoVet Desktop, then start the set-up again.</source>
            <translation>Mettez CoVet Desktop à jour, puis relancez la configuration.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/activation.py" />
            <source>You can stop here with Ctrl+C. Start the set-up again, and it goes on from here.</source>
            <translation>Vous pouvez vous arrêter ici avec Ctrl+C. Relancez la configuration, et elle reprendra ici.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/activation.py" />
            <source>expected by {day}</source>
            <translation>prévu d’ici le {day}</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/asking.py" />
            <source>Answer yes or no, please.</source>
            <translation>Veuillez répondre par oui ou par non.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/asking.py" />
            <source>Much fits that. Type more of the name.</source>
            <translation>Trop de choix y correspondent. Tapez une plus grande partie du nom.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/asking.py" />
            <source>Nothing fits that. Type a number from the list, or a part of the name.</source>
            <translation>Rien n’y correspond. Tapez un numéro de la liste, ou une partie du nom.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/asking.py" />
            <source>Nothing fits that. Type a part of the name.</source>
            <translation>Rien n’y correspond. Tapez une partie du nom.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/asking.py" />
            <source>Several fit that:</source>
            <translation>Plusieurs choix y correspondent :</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/asking.py" />
            <source>Type a whole number from {least} to {most}.</source>
            <translation>Tapez un nombre entier de {least} à {most}.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/asking.py" />
            <source>Y/n</source>
            <translation>O/n</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/asking.py" />
            <source>y/N</source>
            <translation>o/N</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/case_answers.py" />
            <source>Has a case already: {case}</source>
            <translation>A déjà un cas : {case}</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/case_answers.py" />
            <source>Linked to {patient}, {client}: {when}.</source>
            <translation>Lié à {patient}, {client} : {when}.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/case_answers.py" />
            <source>No appointments found. Try another day, or search for words.</source>
            <translation>Aucun rendez-vous trouvé. Essayez un autre jour, ou cherchez des mots.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/case_answers.py" />
            <source>Unlinked. An import doesn't link it again.</source>
            <translation>Délié. Une importation ne le lie pas de nouveau.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/case_answers.py" />
            <source>born {day}</source>
            <translation>né le {day}</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/clinic.py" />
            <source>&amp;Address</source>
            <translation>&amp;Adresse</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/clinic.py" />
            <source>&amp;Clinic name</source>
            <translation>Nom de la &amp;clinique</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/clinic.py" />
            <source>&amp;Practice ID in Cornerstone</source>
            <translation>Practice &amp;ID dans Cornerstone</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/clinic.py" />
            <source>&amp;Where the Cornerstone server is</source>
            <translation>&amp;Où se trouve le serveur Cornerstone</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/clinic.py" />
            <source>1 to 3 letters or digits. Not the identifier from Bitwerx.</source>
            <translation>De 1 à 3 lettres ou chiffres. Pas l’identifiant de Bitwerx.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/clinic.py" />
            <source>Address, second &amp;line (optional)</source>
            <translation>Adresse, deuxième &amp;ligne (facultatif)</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/clinic.py" />
            <source>Anything Bitwerx should &amp;know (optional)</source>
            <translation>Autre chose &amp;que Bitwerx devrait savoir (facultatif)</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/clinic.py" />
            <source>Bitwerx uses these details to find your server. They have to match what is in Cornerstone (Lists › Practice).</source>
            <translation>Bitwerx se sert de ces renseignements pour trouver votre serveur. Ils doivent correspondre à ce qui est dans Cornerstone (Lists › Practice).</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/clinic.py" />
            <source>Cit&amp;y</source>
            <translation>&amp;Ville</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/clinic.py" />
            <source>Co&amp;untry</source>
            <translation>Pa&amp;ys</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/clinic.py" />
            <source>Cornerstone &amp;servers</source>
            <translation>Serve&amp;urs Cornerstone</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/clinic.py" />
            <source>Cornerstone &amp;version (optional)</source>
            <translation>Ve&amp;rsion de Cornerstone (facultatif)</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/clinic.py" />
            <source>E-mail of the contact person</source>
            <translation>Courriel de la personne à joindre</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/clinic.py" />
            <source>E-mail of the technical contact</source>
            <translation>Courriel du contact technique</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/clinic.py" />
            <source>Enter if all of this is right, or the number of a line to change it</source>
            <translation>Entrée si tout est exact, ou le numéro d’une ligne pour la modifier</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/clinic.py" />
            <source>Enter takes what stands in [brackets] or leaves an optional line empty; - empties a line.</source>
            <translation>La touche Entrée garde ce qui est entre [crochets] ou laisse vide une ligne facultative; - vide une ligne.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/clinic.py" />
            <source>Hosted elsewhere (in the cloud)</source>
            <translation>Hébergé ailleurs (dans le nuage)</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/clinic.py" />
            <source>In Cornerstone: Help › About.</source>
            <translation>Dans Cornerstone : Help › About.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/clinic.py" />
            <source>Locat&amp;ions</source>
            <translation>Éta&amp;blissements</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/clinic.py" />
            <source>Name of the contact person</source>
            <translation>Nom de la personne à joindre</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/clinic.py" />
            <source>Name of the technical contact</source>
            <translation>Nom du contact technique</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/clinic.py" />
            <source>No technical contact, then: it needs a name, an e-mail and a phone.</source>
            <translation>Pas de contact technique, donc : il faudrait un nom, un courriel et un téléphone.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/clinic.py" />
            <source>P&amp;hone</source>
            <translation>Télép&amp;hone</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/clinic.py" />
            <source>Phone of the contact person</source>
            <translation>Téléphone de la personne à joindre</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/clinic.py" />
            <source>Phone of the technical contact</source>
            <translation>Téléphone du contact technique</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/clinic.py" />
            <source>Technical contact, if that is somebody else (optional)</source>
            <translation>Contact technique, si c’est quelqu’un d’autre (facultatif)</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/clinic.py" />
            <source>The clock at the clinic. By the nearest large city.</source>
            <translation>Selon la grande ville la plus proche.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/clinic.py" />
            <source>The fee is for each server. Most clinics have one.</source>
            <translation>Les frais sont par serveur. La plupart des cliniques en ont un seul.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/clinic.py" />
            <source>Time &amp;zone</source>
            <translation>&amp;Fuseau horaire</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/clinic.py" />
            <source>What you typed so far is kept.</source>
            <translation>Ce que vous avez tapé jusqu’ici est conservé.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/clinic.py" />
            <source>Whom Bitwerx can call about the connection</source>
            <translation>Qui Bitwerx peut appeler au sujet de la connexion</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/clinic.py" />
            <source>Your last request was declined. Mend what is wrong and go on.</source>
            <translation>Votre dernière demande a été refusée. Corrigez ce qui ne va pas et continuez.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/commands.py" />
            <source>CoVet Desktop is busy with this data and doesn't answer.</source>
            <translation>CoVet Desktop est occupé avec ces données et ne répond pas.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/commands.py" />
            <source>Stopped.</source>
            <translation>Arrêté.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/commands.py" />
            <source>Wait for the other command to end, or quit CoVet Desktop, and try again.</source>
            <translation>Attendez que l’autre commande se termine, ou quittez CoVet Desktop, puis réessayez.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/commands.py" />
            <source>covet-desktop --help lists the commands.</source>
            <translation>covet-desktop --help énumère les commandes.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/connecting.py" />
            <source>&amp;Hour of the day</source>
            <translation>&amp;Heure de la journée</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/connecting.py" />
            <source>&amp;Only my account</source>
            <translation>&amp;Mon compte seulement</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/connecting.py" />
            <source>Auto-import &amp;daily</source>
            <translation>Importation automatique &amp;quotidienne</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/connecting.py" />
            <source>Bitwerx gave you a practice identifier, in an e-mail or by phone. We look it up first.</source>
            <translation>Bitwerx vous a donné un identifiant de la clinique, par courriel ou par téléphone. Nous le vérifions d’abord.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/connecting.py" />
            <source>Capitals and blanks don't matter. It isn't Cornerstone's own Practice ID.</source>
            <translation>Les majuscules et les espaces sont sans importance. Ce n’est pas le Practice ID de Cornerstone.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/connecting.py" />
            <source>CoVet Desktop can import the day's appointments by itself, every day at the same hour.</source>
            <translation>CoVet Desktop peut importer seul les rendez-vous du jour, chaque jour à la même heure.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/connecting.py" />
            <source>Days to &amp;import</source>
            <translation>&amp;Jours à importer</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/connecting.py" />
            <source>Is this your clinic?</source>
            <translation>Est-ce votre clinique?</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/connecting.py" />
            <source>Next automatic import: {when}</source>
            <translation>Prochaine importation automatique : {when}</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/connecting.py" />
            <source>Nothing comes by itself</source>
            <translation>Rien n’arrive tout seul</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/connecting.py" />
            <source>Practice &amp;identifier</source>
            <translation>&amp;Identifiant de la clinique</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/connecting.py" />
            <source>The clock of this city counts, also when this PC is elsewhere.</source>
            <translation>C’est l’heure de cette ville qui compte, même quand cet ordinateur est ailleurs.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/connecting.py" />
            <source>The fee is the same either way: it counts Cornerstone servers, not people.</source>
            <translation>Les frais sont les mêmes : ils dépendent des serveurs Cornerstone, pas des personnes.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/connecting.py" />
            <source>The whole &amp;team</source>
            <translation>&amp;Toute l’équipe</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/connecting.py" />
            <source>Whose appointments should come?</source>
            <translation>Les rendez-vous de qui faut-il importer?</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/connecting.py" />
            <source>You told us {clinic} in {city}. This identifier stands for {practice} in {other_city}. A wrong one would bring in another clinic's appointments: ask Bitwerx if you aren't sure.</source>
            <translation>Vous avez indiqué {clinic} ({city}). Cet identifiant est celui de : {practice} ({other_city}). Un mauvais identifiant amènerait les rendez-vous d’une autre clinique : en cas de doute, demandez à Bitwerx.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/connecting.py" />
            <source>{typed} is your Practice ID in Cornerstone. What goes here is the longer identifier from Bitwerx, for instance {example}.</source>
            <translation>{typed} est votre Practice ID dans Cornerstone. Ici, il faut l’identifiant plus long donné par Bitwerx, par exemple {example}.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/export_answers.py" />
            <source>No documents in this case.</source>
            <translation>Aucun document dans ce cas.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/export_answers.py" />
            <source>edited since its export</source>
            <translation>modifié depuis son exportation</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/export_answers.py" />
            <source>exported</source>
            <translation>exporté</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/export_answers.py" />
            <source>its template isn’t matched with Cornerstone</source>
            <translation>son modèle n’est pas associé à Cornerstone</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/export_answers.py" />
            <source>not exported</source>
            <translation>non exporté</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/export_answers.py" />
            <source>the export failed</source>
            <translation>l’exportation a échoué</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/export_answers.py" />
            <source>under way</source>
            <translation>en cours</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/export_answers.py" />
            <source>{n} document</source>
            <translation>{n} document</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/export_answers.py" />
            <source>{n} documents</source>
            <translation>{n} documents</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/export_answers.py" />
            <source>{title}: exported to Cornerstone</source>
            <translation>{title} : exporté vers Cornerstone</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/export_answers.py" />
            <source>{title}: in Cornerstone already</source>
            <translation>{title} : déjà dans Cornerstone</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/export_answers.py" />
            <source>{title}: not exported. {why}</source>
            <translation>{title} : non exporté. {why}</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/follow_up_answers.py" />
            <source>By hand</source>
            <translation>À la main</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/follow_up_answers.py" />
            <source>By itself</source>
            <translation>Automatique</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/follow_up_answers.py" />
            <source>Data as of {when}</source>
            <translation>Données en date du {when}</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/follow_up_answers.py" />
            <source>Missed days</source>
            <translation>Jours manqués</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/follow_up_answers.py" />
            <source>No import so far.</source>
            <translation>Aucune importation jusqu’ici.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/follow_up_answers.py" />
            <source>There are no such appointments.</source>
            <translation>Il n’y a pas de tels rendez-vous.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/follow_up_answers.py" />
            <source>This import left nothing out.</source>
            <translation>Cette importation n’a rien ignoré.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/follow_up_answers.py" />
            <source>{n} appointment</source>
            <translation>{n} rendez-vous</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/follow_up_answers.py" />
            <source>{n} appointments</source>
            <translation>{n} rendez-vous</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/importing.py" />
            <source>&amp;Import</source>
            <translation>&amp;Importer</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/importing.py" />
            <source>Days to import, from today</source>
            <translation>Jours à importer, à partir d’aujourd’hui</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/importing.py" />
            <source>What this import will do</source>
            <translation>Ce que fera cette importation</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/importing.py" />
            <source>Your settings are saved. Import now, or leave it for later.</source>
            <translation>Vos réglages sont enregistrés. Importez maintenant, ou plus tard.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/importing.py" />
            <source>skipped</source>
            <translation>à ignorer</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/importing.py" />
            <source>unchanged</source>
            <translation>sans changement</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/importing.py" />
            <source>updated</source>
            <translation>à mettre à jour</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/journal_answers.py" />
            <source>Nothing is written down yet.</source>
            <translation>Rien n’est encore inscrit.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/journal_answers.py" />
            <source>last well {when}</source>
            <translation>en ordre pour la dernière fois {when}</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/live.py" />
            <source>Last checked {clock}</source>
            <translation>Dernière vérification : {clock}</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/live.py" />
            <source>next check in {time}</source>
            <translation>prochaine vérification dans {time}</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/manage_answers.py" />
            <source>Nothing was sent. Add --accept to send it.</source>
            <translation>Rien n’a été envoyé. Ajoutez --accept pour l’envoyer.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/manage_answers.py" />
            <source>The mapping was accepted.</source>
            <translation>L’association a été acceptée.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/manage_answers.py" />
            <source>suggested: {what} ({reason})</source>
            <translation>suggéré : {what} ({reason})</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/manage_answers.py" />
            <source>{n} change:</source>
            <translation>{n} changement :</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/manage_answers.py" />
            <source>{n} changes:</source>
            <translation>{n} changements :</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/printing.py" />
            <source>(For CoVet's support: request {request})</source>
            <translation>(Pour le soutien de CoVet : requête {request})</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/printing.py" />
            <source>Cornerstone is connected</source>
            <translation>Cornerstone est connecté</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/printing.py" />
            <source>Correct the answers file, then run the command again. It goes on from here.</source>
            <translation>Corrigez le fichier de réponses, puis relancez la commande. Elle continuera à partir d’ici.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/printing.py" />
            <source>Here a person has to go on:</source>
            <translation>Ici, une personne doit continuer :</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/printing.py" />
            <source>Last import: {when}</source>
            <translation>Dernière importation : {when}</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/printing.py" />
            <source>Not signed in.</source>
            <translation>Aucune session ouverte.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/printing.py" />
            <source>Nothing was bought.</source>
            <translation>Rien n’a été acheté.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/printing.py" />
            <source>Open {address} in a browser on this PC and sign in.</source>
            <translation>Allez à {address} dans un navigateur de cet ordinateur et ouvrez une session.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/printing.py" />
            <source>Open {address} on any device and type the code {code}</source>
            <translation>Ouvrez {address} sur n’importe quel appareil et tapez le code {code}</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/printing.py" />
            <source>Sign in in the browser that has just opened. If it hasn't, open {address}</source>
            <translation>Ouvrez une session dans le navigateur qui vient de s’ouvrir. S’il ne s’est pas ouvert, allez à {address}</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/printing.py" />
            <source>Signed in as {name}, {workspace}.</source>
            <translation>Session ouverte : {name}, {workspace}.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/printing.py" />
            <source>Signed out. What this account kept on this PC is erased.</source>
            <translation>Session fermée. Ce que ce compte gardait sur cet ordinateur est effacé.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/printing.py" />
            <source>The code is good for another {time}.</source>
            <translation>Le code est encore bon pour {time}.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/printing.py" />
            <source>{done} of {total} appointments</source>
            <translation>{done} rendez-vous sur {total}</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/purchase.py" />
            <source>&amp;Confirm the fee</source>
            <translation>&amp;Confirmer les frais</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/purchase.py" />
            <source>&amp;Look again</source>
            <translation>&amp;Vérifier de nouveau</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/purchase.py" />
            <source>&amp;Send the same request again</source>
            <translation>&amp;Envoyer de nouveau la même demande</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/purchase.py" />
            <source>Change the clinic's details</source>
            <translation>Modifier les renseignements de la clinique</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/purchase.py" />
            <source>CoVet knows nothing of it so far. It is more than six days old: drop it, look at the fee and confirm it anew.</source>
            <translation>CoVet n’en a aucune trace jusqu’ici. Elle date de plus de six jours : abandonnez-la, regardez les frais et confirmez-les de nouveau.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/purchase.py" />
            <source>Confirm the paid connection?</source>
            <translation>Confirmer la connexion payante?</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/purchase.py" />
            <source>Cornerstone connection, for each server</source>
            <translation>Connexion à Cornerstone, par serveur</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/purchase.py" />
            <source>D&amp;rop this request</source>
            <translation>&amp;Abandonner cette demande</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/purchase.py" />
            <source>In a year</source>
            <translation>Par année</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/purchase.py" />
            <source>It comes from CoVet. Nothing is bought without it.</source>
            <translation>C’est CoVet qui les indique. Rien n’est acheté sans cela.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/purchase.py" />
            <source>It renews by itself until the connection is removed.</source>
            <translation>Renouvellement automatique jusqu’à la suppression de la connexion.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/purchase.py" />
            <source>It was {old}, it is {new} for each server now. Confirm it if you agree.</source>
            <translation>C’était {old}, c’est maintenant {new} par serveur. Confirmez si vous êtes d’accord.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/purchase.py" />
            <source>Not &amp;yet</source>
            <translation>Pas &amp;encore</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/purchase.py" />
            <source>On your usual CoVet invoice, every month.</source>
            <translation>Sur votre facture CoVet habituelle, chaque mois.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/purchase.py" />
            <source>On your usual CoVet invoice, once a year.</source>
            <translation>Sur votre facture CoVet habituelle, une fois par année.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/purchase.py" />
            <source>On your usual CoVet invoice.</source>
            <translation>Sur votre facture CoVet habituelle.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/purchase.py" />
            <source>Some of the clinic's details aren't right yet</source>
            <translation>Certains renseignements de la clinique sont encore à corriger</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/purchase.py" />
            <source>The fee isn't known yet</source>
            <translation>Les frais ne sont pas encore connus</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/purchase.py" />
            <source>The line broke before CoVet answered. Look again first. Sending the same request again can't buy twice.</source>
            <translation>La communication a été coupée avant la réponse de CoVet. Vérifiez d’abord de nouveau. Renvoyer la même demande ne peut pas acheter deux fois.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/purchase.py" />
            <source>The same, however many people of your team use it.</source>
            <translation>Le même montant, peu importe le nombre de personnes de votre équipe qui l’utilisent.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/purchase.py" />
            <source>Together</source>
            <translation>Total</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/purchase.py" />
            <source>What now?</source>
            <translation>Et maintenant?</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/purchase.py" />
            <source>Your request of {when} may not have arrived</source>
            <translation>Votre demande du {when} n’est peut-être pas arrivée</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/purchase.py" />
            <source>Your workspace has this connection already. Nothing was bought a second time.</source>
            <translation>Votre espace de travail a déjà cette connexion. Rien n’a été acheté une deuxième fois.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/purchase.py" />
            <source>{clinic}: {servers}, {fee}, on your usual CoVet invoice until the connection is removed.</source>
            <translation>{clinic} : {servers}, {fee}, sur votre facture CoVet habituelle, jusqu’à la suppression de la connexion.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/purchase.py" />
            <source>{n} Cornerstone server</source>
            <translation>{n} serveur Cornerstone</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/purchase.py" />
            <source>{n} Cornerstone servers</source>
            <translation>{n} serveurs Cornerstone</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/setup.py" />
            <source>Save it as UTF-8, then run the command again.</source>
            <translation>Enregistrez-le en UTF-8, puis relancez la commande.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/setup.py" />
            <source>The answers file can't be read: {reason}</source>
            <translation>Le fichier de réponses ne peut pas être lu : {reason}</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/setup.py" />
            <source>The answers file isn't a text in UTF-8.</source>
            <translation>Le fichier de réponses n’est pas un texte en UTF-8.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/tables.py" />
            <source>No cases on this day.</source>
            <translation>Aucun cas ce jour-là.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/tables.py" />
            <source>Species</source>
            <translation>Espèce</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/tables.py" />
            <source>There is nothing to import.</source>
            <translation>Il n’y a rien à importer.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/tables.py" />
            <source>{n} case</source>
            <translation>{n} cas</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/tables.py" />
            <source>{n} cases</source>
            <translation>{n} cas</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/talk.py" />
            <source>Activation</source>
            <translation>Activation</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/talk.py" />
            <source>Clinic information</source>
            <translation>Fiche de la clinique</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/talk.py" />
            <source>Getting the cases: {n} so far…</source>
            <translation>Récupération des cas : {n} jusqu’ici…</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/talk.py" />
            <source>Import range</source>
            <translation>Période à importer</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/talk.py" />
            <source>Linking scope</source>
            <translation>Comptes liés</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/talk.py" />
            <source>One moment…</source>
            <translation>Un instant…</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/talk.py" />
            <source>Open the address there, type the code, and sign in.</source>
            <translation>Ouvrez-y l’adresse, tapez le code et ouvrez une session.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/talk.py" />
            <source>Paid connection</source>
            <translation>Connexion payante</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/talk.py" />
            <source>Step {number} of {total}: {name}</source>
            <translation>Étape {number} sur {total} : {name}</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/talk.py" />
            <source>The data on this PC was damaged. It was set aside, and is read anew from CoVet.</source>
            <translation>Les données de cet ordinateur étaient endommagées. Elles ont été mises de côté et sont relues dans CoVet.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/talk.py" />
            <source>Type this code on any phone or computer</source>
            <translation>Tapez ce code sur un téléphone ou un ordinateur</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/talk.py" />
            <source>Veterinarians</source>
            <translation>Vétérinaires</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/talk.py" />
            <source>Waiting for you to finish there…</source>
            <translation>En attente de la fin de cette étape…</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/talk.py" />
            <source>{problem} Trying again…</source>
            <translation>{problem} Nouvel essai…</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/veterinarians.py" />
            <source>Cornerstone's staff, with their appointments of the next 14 days:</source>
            <translation>Le personnel dans Cornerstone, avec ses rendez-vous des 14 prochains jours :</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/veterinarians.py" />
            <source>Enter to accept the mapping, or the number of a row to change it</source>
            <translation>Entrée pour accepter l’association, ou le numéro d’une ligne pour la modifier</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/veterinarians.py" />
            <source>No cases of its own</source>
            <translation>Aucun cas à son nom</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/veterinarians.py" />
            <source>No cases of their own</source>
            <translation>Aucun cas à son nom</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/veterinarians.py" />
            <source>No longer in Cornerstone</source>
            <translation>N’est plus dans Cornerstone</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/veterinarians.py" />
            <source>Nobody chosen yet</source>
            <translation>Pas encore de choix</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/veterinarians.py" />
            <source>Number or code of the staff record, - for no cases</source>
            <translation>Numéro ou code du membre du personnel, - pour aucun cas</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/veterinarians.py" />
            <source>Room account</source>
            <translation>Compte de salle</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/veterinarians.py" />
            <source>That is no number or code from the list above.</source>
            <translation>Ce n’est ni un numéro ni un code de la liste ci-dessus.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/veterinarians.py" />
            <source>invited</source>
            <translation>invité·e</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/walk.py" />
            <source>CoVet Desktop is running already with this data.</source>
            <translation>CoVet Desktop est déjà ouvert avec ces données.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/walk.py" />
            <source>Get a new code?</source>
            <translation>Obtenir un nouveau code?</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/walk.py" />
            <source>Go on with the set-up in its window, or quit it first.</source>
            <translation>Poursuivez la configuration dans sa fenêtre, ou quittez-le d’abord.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/walk.py" />
            <source>This PC has no keychain in which the sign-in could be kept.</source>
            <translation>Cet ordinateur n’a pas de trousseau où conserver la session.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/walk.py" />
            <source>What you entered is kept. Start the set-up again, and it goes on from here.</source>
            <translation>Ce que vous avez saisi est conservé. Relancez la configuration, et elle reprendra ici.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/walk.py" />
            <source>You're signed in as {name}</source>
            <translation>Session ouverte : {name}</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/walk.py" />
            <source>You're signed in until you quit the app</source>
            <translation>Votre session reste ouverte jusqu’à ce que vous quittiez l’application</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/words.py" />
            <source>{amount} a month</source>
            <translation>{amount} par mois</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/terminal/words.py" />
            <source>{day}, {clock}</source>
            <translation>{day} à {clock}</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/case/animal_words.py" />
            <source>{day} ({age})</source>
            <translation>{day} ({age})</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/case/animal_words.py" />
            <source>{number} kg</source>
            <translation>{number} kg</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/case/candidate_list.py" />
            <source>client not known</source>
            <translation>client inconnu</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/case/candidate_list.py" />
            <source>without a name</source>
            <translation>sans nom</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/case/chooser.py" />
            <source>A&amp;round the case</source>
            <translation>Auto&amp;ur du cas</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/case/chooser.py" />
            <source>Appointments, the likeliest first</source>
            <translation>Rendez-vous, les plus probables d’abord</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/case/chooser.py" />
            <source>Around the case</source>
            <translation>Autour du cas</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/case/chooser.py" />
            <source>Days: {days}</source>
            <translation>Jours : {days}</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/case/chooser.py" />
            <source>No appointment with “{words}” in these days.</source>
            <translation>Aucun rendez-vous avec « {words} » ces jours-là.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/case/chooser.py" />
            <source>No appointments in these days. Choose another day, or search.</source>
            <translation>Aucun rendez-vous ces jours-là. Choisissez un autre jour, ou cherchez.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/case/chooser.py" />
            <source>Reading the appointments…</source>
            <translation>Lecture des rendez-vous…</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/case/chooser.py" />
            <source>Search appointments</source>
            <translation>Chercher des rendez-vous</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/case/chooser.py" />
            <source>Search appointments (Ctrl+F)</source>
            <translation>Chercher des rendez-vous (Ctrl+F)</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/case/chooser.py" />
            <source>Search two weeks around</source>
            <translation>Chercher deux semaines autour</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/case/chooser.py" />
            <source>Try a&amp;gain</source>
            <translation>Réess&amp;ayer</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/case/chooser.py" />
            <source>{first} – {last}</source>
            <translation>{first} – {last}</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/case/chooser.py" />
            <source>{n} patient, the likeliest first. Choose one to compare.</source>
            <translation>{n} patient, le plus probable d’abord. Choisissez-en un pour comparer.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/case/chooser.py" />
            <source>{n} patients, the likeliest first. Choose one to compare.</source>
            <translation>{n} patients, les plus probables d’abord. Choisissez-en un pour comparer.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/case/comparison.py" />
            <source>&amp;Compare again</source>
            <translation>&amp;Comparer encore</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/case/comparison.py" />
            <source>&amp;Link Appointment</source>
            <translation>&amp;Lier le rendez-vous</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/case/comparison.py" />
            <source>&amp;Link these two</source>
            <translation>&amp;Lier ces deux</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/case/comparison.py" />
            <source>&amp;Open that case</source>
            <translation>&amp;Ouvrir ce cas-là</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/case/comparison.py" />
            <source>Born</source>
            <translation>Naissance</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/case/comparison.py" />
            <source>In CoVet: {mine}
In Cornerstone: {theirs} ({beside})

The names don’t agree for certain. If they are linked, what is written in this case goes into the record of {theirs}.</source>
            <translation>Dans CoVet : {mine}
Dans Cornerstone : {theirs} ({beside})

Il n’est pas certain que les noms concordent. S’ils sont liés, ce qui est écrit dans ce cas va au dossier de {theirs}.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/case/comparison.py" />
            <source>Is it the same patient?</source>
            <translation>Est-ce le même patient?</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/case/comparison.py" />
            <source>Name</source>
            <translation>Nom</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/case/comparison.py" />
            <source>The appointment, in Cornerstone</source>
            <translation>Le rendez-vous, dans Cornerstone</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/case/comparison.py" />
            <source>This case, in CoVet</source>
            <translation>Ce cas, dans CoVet</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/case/comparison.py" />
            <source>a patient without a name</source>
            <translation>un patient sans nom</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/case/comparison.py" />
            <source>not known in CoVet</source>
            <translation>inconnu dans CoVet</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/case/document_export.py" />
            <source>&amp;Export</source>
            <translation>&amp;Exporter</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/case/document_export.py" />
            <source>&amp;Export {n} document</source>
            <translation>&amp;Exporter {n} document</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/case/document_export.py" />
            <source>&amp;Export {n} documents</source>
            <translation>&amp;Exporter {n} documents</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/case/document_export.py" />
            <source>&amp;Not now</source>
            <translation>Pas &amp;maintenant</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/case/document_export.py" />
            <source>E&amp;xport this version too</source>
            <translation>E&amp;xporter aussi cette version</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/case/document_export.py" />
            <source>Export this version too: {title}</source>
            <translation>Exporter aussi cette version : {title}</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/case/document_export.py" />
            <source>Export to Cornerstone</source>
            <translation>Exporter vers Cornerstone</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/case/document_export.py" />
            <source>Export {n} document to Cornerstone?</source>
            <translation>Exporter {n} document vers Cornerstone?</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/case/document_export.py" />
            <source>Export {n} documents to Cornerstone?</source>
            <translation>Exporter {n} documents vers Cornerstone?</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/case/document_export.py" />
            <source>Looking once more at the case…</source>
            <translation>Nouvelle vérification du cas…</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/case/document_export.py" />
            <source>Ready to go</source>
            <translation>Prêt à partir</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/case/document_export.py" />
            <source>They become Medical Notes of this patient:</source>
            <translation>Ils deviennent des Medical Notes de ce patient :</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/case/document_export.py" />
            <source>Waits in the queue</source>
            <translation>Attend dans la file</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/case/document_export.py" />
            <source>You can export all the same: they wait in the queue, and are looked at before they go.</source>
            <translation>Vous pouvez exporter quand même : ils attendent dans la file, et sont vérifiés avant de partir.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/case/document_row.py" />
            <source>Export now</source>
            <translation>Exporter maintenant</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/case/document_row.py" />
            <source>Export {title}</source>
            <translation>Exporter {title}</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/case/document_row.py" />
            <source>Hide the text</source>
            <translation>Masquer le texte</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/case/document_row.py" />
            <source>It was asked for more than six days ago.</source>
            <translation>Il a été demandé il y a plus de six jours.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/case/document_row.py" />
            <source>Read</source>
            <translation>Lire</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/case/document_row.py" />
            <source>Text of {title}</source>
            <translation>Texte de {title}</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/case/document_row.py" />
            <source>There is no text in it.</source>
            <translation>Il ne contient aucun texte.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/case/document_words.py" />
            <source>Appointment</source>
            <translation>Rendez-vous</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/case/document_words.py" />
            <source>Document without a title</source>
            <translation>Document sans titre</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/case/document_words.py" />
            <source>Edited since its export {when}</source>
            <translation>Modifié depuis son exportation {when}</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/case/document_words.py" />
            <source>Exported</source>
            <translation>Exporté</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/case/document_words.py" />
            <source>Exported {when}</source>
            <translation>Exporté {when}</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/case/document_words.py" />
            <source>Not exported</source>
            <translation>Non exporté</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/case/document_words.py" />
            <source>Not exported yet</source>
            <translation>Pas encore exporté</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/case/document_words.py" />
            <source>Queued</source>
            <translation>Dans la file</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/case/document_words.py" />
            <source>Under way</source>
            <translation>En cours</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/case/document_words.py" />
            <source>Waits for you</source>
            <translation>Vous attend</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/case/document_words.py" />
            <source>edited {when}</source>
            <translation>modifié {when}</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/case/documents_card.py" />
            <source>&amp;Export to Cornerstone…</source>
            <translation>&amp;Exporter vers Cornerstone…</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/case/documents_card.py" />
            <source>&amp;Export {n} documents…</source>
            <translation>&amp;Exporter {n} documents…</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/case/documents_card.py" />
            <source>&amp;Export {n} document…</source>
            <translation>&amp;Exporter {n} document…</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/case/documents_card.py" />
            <source>Documents</source>
            <translation>Documents</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/case/documents_card.py" />
            <source>Nothing has been written in CoVet for this case yet.</source>
            <translation>Rien n’a encore été écrit dans CoVet pour ce cas.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/case/documents_card.py" />
            <source>Reading the documents…</source>
            <translation>Lecture des documents…</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/case/documents_card.py" />
            <source>The documents couldn’t be read now.</source>
            <translation>Les documents n’ont pas pu être lus maintenant.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/case/documents_card.py" />
            <source>The documents haven’t been read yet.</source>
            <translation>Les documents n’ont pas encore été lus.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/case/documents_card.py" />
            <source>The documents wait in the queue. {why}</source>
            <translation>Les documents attendent dans la file. {why}</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/case/documents_card.py" />
            <source>They go by themselves as soon as CoVet can be reached.</source>
            <translation>Ils partent tout seuls dès que CoVet est joignable.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/case/documents_card.py" />
            <source>They go by themselves at {clock}.</source>
            <translation>Ils partent tout seuls à {clock}.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/case/facts_card.py" />
            <source>In Cornerstone: {name}</source>
            <translation>Dans Cornerstone : {name}</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/case/facts_card.py" />
            <source>Made</source>
            <translation>Créé</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/case/facts_card.py" />
            <source>Nobody in CoVet</source>
            <translation>Personne dans CoVet</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/case/facts_card.py" />
            <source>cancelled in Cornerstone</source>
            <translation>annulé dans Cornerstone</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/case/facts_card.py" />
            <source>checked in</source>
            <translation>arrivé</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/case/facts_card.py" />
            <source>checked out</source>
            <translation>parti</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/case/facts_card.py" />
            <source>did not come</source>
            <translation>absent</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/case/facts_card.py" />
            <source>not known: the case isn’t linked</source>
            <translation>inconnu : le cas n’est pas lié</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/case/link_card.py" />
            <source>&amp;Keep the link</source>
            <translation>&amp;Garder le lien</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/case/link_card.py" />
            <source>&amp;Unlink</source>
            <translation>Dé&amp;lier</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/case/link_card.py" />
            <source>&amp;Unlink…</source>
            <translation>Dé&amp;lier…</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/case/link_card.py" />
            <source>Choose the a&amp;ppointment…</source>
            <translation>Choisir le rende&amp;z-vous…</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/case/link_card.py" />
            <source>Its documents can’t be written to Cornerstone until somebody chooses the appointment.</source>
            <translation>Ses documents ne peuvent pas être écrits dans Cornerstone tant que personne n’a choisi le rendez-vous.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/case/link_card.py" />
            <source>Linked to Cornerstone</source>
            <translation>Lié à Cornerstone</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/case/link_card.py" />
            <source>Linking…</source>
            <translation>Liaison…</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/case/link_card.py" />
            <source>Not linked to Cornerstone</source>
            <translation>Non lié à Cornerstone</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/case/link_card.py" />
            <source>Open t&amp;hat case</source>
            <translation>Ouvrir ce &amp;cas-là</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/case/link_card.py" />
            <source>Read the list ane&amp;w</source>
            <translation>Relire la lis&amp;te</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/case/link_card.py" />
            <source>Try agai&amp;n</source>
            <translation>R&amp;éessayer</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/case/link_card.py" />
            <source>Unlink this case?</source>
            <translation>Délier ce cas?</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/case/link_card.py" />
            <source>Unlinking…</source>
            <translation>Déliaison…</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/case/link_card.py" />
            <source>{appointment}

The case and its documents stay in CoVet, but can’t be written to Cornerstone until the case is linked again. An import doesn’t link it again: only a person can, here.</source>
            <translation>{appointment}

Le cas et ses documents restent dans CoVet, mais ne peuvent pas être écrits dans Cornerstone tant que le cas n’est pas lié de nouveau. Une importation ne le lie pas de nouveau : seule une personne le peut, ici.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/case/window.py" />
            <source>Case</source>
            <translation>Cas</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/case/window.py" />
            <source>Case · {name}</source>
            <translation>Cas · {name}</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/case/window.py" />
            <source>CoVet can’t be reached at the moment. Trying again…</source>
            <translation>CoVet est injoignable en ce moment. Nouvel essai…</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/case/window.py" />
            <source>Done</source>
            <translation>Terminé</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/case/window.py" />
            <source>In progress</source>
            <translation>En cours</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/case/window.py" />
            <source>New</source>
            <translation>Nouveau</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/case/window.py" />
            <source>Reading the case…</source>
            <translation>Lecture du cas…</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/case/window.py" />
            <source>Sign in again in CoVet Desktop’s main window, then this case is shown.</source>
            <translation>Connectez-vous de nouveau dans la fenêtre principale de CoVet Desktop, puis ce cas s’affiche.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/case/window.py" />
            <source>Somebody removed this case in CoVet.</source>
            <translation>Quelqu’un a supprimé ce cas dans CoVet.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/case/window.py" />
            <source>Status not known</source>
            <translation>État inconnu</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/case/window.py" />
            <source>Tr&amp;y again</source>
            <translation>Rées&amp;sayer</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/case/window.py" />
            <source>What is in Cornerstone stays as it is.</source>
            <translation>Ce qui est dans Cornerstone reste tel quel.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/case/window.py" />
            <source>What is in Cornerstone stays as it is. An import that a person starts makes the case again.</source>
            <translation>Ce qui est dans Cornerstone reste tel quel. Une importation lancée par une personne recrée le cas.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/case/window.py" />
            <source>You are signed out on this PC.</source>
            <translation>Vous êtes déconnecté sur cet ordinateur.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/case/window.py" />
            <source>linked</source>
            <translation>lié</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/case/window.py" />
            <source>not linked</source>
            <translation>non lié</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/case/window.py" />
            <source>without a title</source>
            <translation>sans titre</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/activity_details.py" />
            <source>&amp;Take the import back…</source>
            <translation>&amp;Annuler l’importation…</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/activity_details.py" />
            <source>&amp;Take the mapping back…</source>
            <translation>&amp;Revenir à l’association précédente…</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/activity_details.py" />
            <source>Open the case</source>
            <translation>Ouvrir le cas</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/activity_details.py" />
            <source>See the &amp;imports</source>
            <translation>Voir les &amp;importations</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/activity_details.py" />
            <source>See the &amp;practice identifier</source>
            <translation>Voir l’i&amp;dentifiant de la clinique</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/activity_details.py" />
            <source>See the &amp;veterinarians</source>
            <translation>Voir les vétéri&amp;naires</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/activity_details.py" />
            <source>See the au&amp;to-import</source>
            <translation>Voir l’impor&amp;tation automatique</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/activity_details.py" />
            <source>See the c&amp;linic’s details</source>
            <translation>Voir les renseignements de la c&amp;linique</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/activity_details.py" />
            <source>See the e&amp;xports</source>
            <translation>Voir les e&amp;xportations</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/activity_details.py" />
            <source>See the sett&amp;ings</source>
            <translation>Voir les ré&amp;glages</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/activity_filters.py" />
            <source>&amp;About</source>
            <translation>À pr&amp;opos de</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/activity_filters.py" />
            <source>&amp;By</source>
            <translation>&amp;Par</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/activity_filters.py" />
            <source>&amp;Find</source>
            <translation>&amp;Chercher</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/activity_filters.py" />
            <source>Any day</source>
            <translation>Tous les jours</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/activity_filters.py" />
            <source>Everyone</source>
            <translation>Tout le monde</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/activity_filters.py" />
            <source>Everything</source>
            <translation>Tout</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/activity_filters.py" />
            <source>On &amp;day</source>
            <translation>&amp;Jour</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/activity_filters.py" />
            <source>a name, a word</source>
            <translation>un nom, un mot</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/activity_page.py" />
            <source>&amp;Copy</source>
            <translation>Copi&amp;er</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/activity_page.py" />
            <source>&amp;Save as a table…</source>
            <translation>Enregi&amp;strer en tableau…</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/activity_page.py" />
            <source>Activity</source>
            <translation>Activité</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/activity_page.py" />
            <source>Looking…</source>
            <translation>Lecture…</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/activity_page.py" />
            <source>No line fits.</source>
            <translation>Aucune ligne ne correspond.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/activity_page.py" />
            <source>None of the lines read so far fits. Older ones may.</source>
            <translation>Aucune des lignes lues jusqu’ici ne correspond. De plus anciennes le pourraient.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/activity_page.py" />
            <source>Nothing was done here so far. What you and the schedule do is listed here from now on.</source>
            <translation>Rien n’a été fait ici jusqu’à présent. Ce que vous et l’horaire faites figure ici à partir de maintenant.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/activity_page.py" />
            <source>Older lines</source>
            <translation>Lignes plus anciennes</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/activity_page.py" />
            <source>Save as a table</source>
            <translation>Enregistrer en tableau</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/activity_page.py" />
            <source>Saved: {path}</source>
            <translation>Enregistré : {path}</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/activity_page.py" />
            <source>Show &amp;everything</source>
            <translation>Tout a&amp;fficher</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/activity_page.py" />
            <source>Show &amp;more</source>
            <translation>Afficher da&amp;vantage</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/activity_page.py" />
            <source>Sign in to see what was done with your account on this PC.</source>
            <translation>Connectez-vous pour voir ce qui a été fait avec votre compte sur cet ordinateur.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/activity_page.py" />
            <source>Tables (*.csv)</source>
            <translation>Tableaux (*.csv)</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/activity_page.py" />
            <source>What was done is done: only its line is missing here. This PC's disk may be full or closed to writing; ask your IT to look.</source>
            <translation>Ce qui a été fait est fait : seule sa ligne manque ici. Le disque de cet ordinateur est peut-être plein ou fermé à l’écriture; demandez à votre informaticien de regarder.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/activity_page.py" />
            <source>What was done, the newest first</source>
            <translation>Ce qui a été fait, le plus récent d’abord</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/activity_page.py" />
            <source>Who did what from this PC, and what came by itself. It can't be changed or erased.</source>
            <translation>Qui a fait quoi depuis cet ordinateur, et ce qui s’est fait tout seul. Ne peut être ni changé ni effacé.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/activity_page.py" />
            <source>{n} line</source>
            <translation>{n} ligne</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/activity_page.py" />
            <source>{n} line couldn't be written down.</source>
            <translation>{n} ligne n’a pas pu être inscrite.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/activity_page.py" />
            <source>{n} lines</source>
            <translation>{n} lignes</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/activity_page.py" />
            <source>{n} lines couldn't be written down.</source>
            <translation>{n} lignes n’ont pas pu être inscrites.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/activity_words.py" />
            <source>Exports</source>
            <translation>Exportations</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/activity_words.py" />
            <source>Imports</source>
            <translation>Importations</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/activity_words.py" />
            <source>Links of cases</source>
            <translation>Liens des cas</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/activity_words.py" />
            <source>Other</source>
            <translation>Autre</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/activity_words.py" />
            <source>Request: {request_id}</source>
            <translation>Requête : {request_id}</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/activity_words.py" />
            <source>Sign-in</source>
            <translation>Connexion au compte</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/activity_words.py" />
            <source>The connection</source>
            <translation>La connexion</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/activity_words.py" />
            <source>This PC</source>
            <translation>Cet ordinateur</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/export_line.py" />
            <source>A document</source>
            <translation>Un document</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/export_line.py" />
            <source>Asked {when}</source>
            <translation>Demandé {when}</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/export_line.py" />
            <source>Don’t export it</source>
            <translation>Ne pas l’exporter</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/export_line.py" />
            <source>In Cornerstone since {when}</source>
            <translation>Dans Cornerstone depuis {when}</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/export_line.py" />
            <source>It was in Cornerstone already, since {when}</source>
            <translation>Il était déjà dans Cornerstone, depuis {when}</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/export_line.py" />
            <source>Leave it</source>
            <translation>Laisser tel quel</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/export_line.py" />
            <source>Left</source>
            <translation>Laissé</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/export_line.py" />
            <source>{document} for {patient}</source>
            <translation>{document} pour {patient}</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/exports_page.py" />
            <source>&amp;Try all {n} again</source>
            <translation>&amp;Réessayer les {n}</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/exports_page.py" />
            <source>&amp;Try {n} document again</source>
            <translation>&amp;Réessayer {n} document</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/exports_page.py" />
            <source>Cop&amp;y the list</source>
            <translation>Co&amp;pier la liste</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/exports_page.py" />
            <source>Exports to Cornerstone</source>
            <translation>Exportations vers Cornerstone</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/exports_page.py" />
            <source>In the queue</source>
            <translation>Dans la file</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/exports_page.py" />
            <source>Needs you</source>
            <translation>À faire</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/exports_page.py" />
            <source>Nothing was exported from this PC so far. Open a case to export its documents.</source>
            <translation>Rien n’a été exporté depuis cet ordinateur jusqu’à présent. Ouvrez un cas pour exporter ses documents.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/exports_page.py" />
            <source>Recent</source>
            <translation>Récentes</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/exports_page.py" />
            <source>Sign in to CoVet to see what was exported.</source>
            <translation>Connectez-vous à CoVet pour voir ce qui a été exporté.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/exports_page.py" />
            <source>What was asked for on this PC with your account, and what became of it.</source>
            <translation>Ce qui a été demandé sur cet ordinateur avec votre compte, et ce qu’il en est advenu.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/health_message.py" />
            <source>&amp;Copy the message</source>
            <translation>&amp;Copier le message</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/health_message.py" />
            <source>&amp;Message</source>
            <translation>&amp;Message</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/health_message.py" />
            <source>&amp;Open in the mail program</source>
            <translation>&amp;Ouvrir dans le logiciel de courriel</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/health_message.py" />
            <source>&amp;Subject</source>
            <translation>Ob&amp;jet</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/health_message.py" />
            <source>&amp;To</source>
            <translation>&amp;À</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/health_message.py" />
            <source>&amp;What about</source>
            <translation>À &amp;quel sujet</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/health_message.py" />
            <source>A message, ready to send</source>
            <translation>Un message, prêt à envoyer</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/health_message.py" />
            <source>Copied: paste it wherever you write.</source>
            <translation>Copié : collez-le là où vous écrivez.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/health_message.py" />
            <source>Lan&amp;guage</source>
            <translation>Lan&amp;gue</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/health_message.py" />
            <source>No mail program answers on this PC. Copy the message instead.</source>
            <translation>Aucun logiciel de courriel ne répond sur cet ordinateur. Copiez plutôt le message.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/health_message.py" />
            <source>Read it, change what you like, then copy it or open it in your mail program.</source>
            <translation>Lisez-le, changez ce que vous voulez, puis copiez-le ou ouvrez-le dans votre logiciel de courriel.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/health_message.py" />
            <source>The address is on the mail that they sent you</source>
            <translation>L’adresse figure dans le courriel qu’ils vous ont envoyé</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/health_message.py" />
            <source>To Bitwerx’s support</source>
            <translation>Au soutien de Bitwerx</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/health_message.py" />
            <source>To your IT: restart Bitwerx’s service</source>
            <translation>À votre informaticien : redémarrer le service de Bitwerx</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/health_message.py" />
            <source>To your IT: the antivirus took the agent away</source>
            <translation>À votre informaticien : l’antivirus a retiré l’agent</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/health_message.py" />
            <source>To your IT: the database’s password was changed</source>
            <translation>À votre informaticien : le mot de passe de la base de données a été changé</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/health_message.py" />
            <source>Your mail program opens. Send it from there.</source>
            <translation>Votre logiciel de courriel s’ouvre. Envoyez-le de là.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/health_page.py" />
            <source>&amp;See what to do</source>
            <translation>&amp;Voir quoi faire</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/health_page.py" />
            <source>&amp;Sign in</source>
            <translation>&amp;Ouvrir une session</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/health_page.py" />
            <source>&amp;Write to your IT or to Bitwerx all the same</source>
            <translation>Écri&amp;re quand même à votre informaticien ou à Bitwerx</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/health_page.py" />
            <source>Connection health</source>
            <translation>Santé de la connexion</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/health_page.py" />
            <source>Data as of</source>
            <translation>Données en date du</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/health_page.py" />
            <source>Go on with set-&amp;up</source>
            <translation>Pours&amp;uivre la configuration</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/health_page.py" />
            <source>How the appointments get from the clinic's server to CoVet, and where they are held up.</source>
            <translation>Comment les rendez-vous vont du serveur de la clinique à CoVet, et où ils sont retenus.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/health_page.py" />
            <source>It isn't known yet how the data flows.</source>
            <translation>On ne sait pas encore comment les données circulent.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/health_page.py" />
            <source>Last import</source>
            <translation>Dernière importation</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/health_page.py" />
            <source>Look &amp;again</source>
            <translation>Regarder de &amp;nouveau</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/health_page.py" />
            <source>Look again in a while.</source>
            <translation>Regardez de nouveau plus tard.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/health_page.py" />
            <source>Looked at {when}</source>
            <translation>Vérifié à {when}</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/health_page.py" />
            <source>Sign in to see here how the data flows.</source>
            <translation>Ouvrez une session pour voir ici comment les données circulent.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/health_page.py" />
            <source>There is something to see here once the set-up is through.</source>
            <translation>Il y aura quelque chose à voir ici une fois la configuration terminée.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/health_page.py" />
            <source>Two clocks: an import that has just run can bring data that is older than it.</source>
            <translation>Deux moments différents : une importation qui vient de se faire peut apporter des données plus anciennes qu’elle.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/health_page.py" />
            <source>none so far</source>
            <translation>aucune jusqu’ici</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/health_stages.py" />
            <source>From the clinic to CoVet: {stages}</source>
            <translation>De la clinique à CoVet : {stages}</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/imports_lines.py" />
            <source>By</source>
            <translation>Par</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/imports_lines.py" />
            <source>Days</source>
            <translation>Jours</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/imports_lines.py" />
            <source>Result</source>
            <translation>Résultat</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/imports_lines.py" />
            <source>Skipped</source>
            <translation>Ignoré</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/imports_lines.py" />
            <source>Taken back: {result}</source>
            <translation>Annulée : {result}</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/imports_lines.py" />
            <source>{n} day from {day}</source>
            <translation>{n} jour à partir du {day}</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/imports_lines.py" />
            <source>{n} days from {day}</source>
            <translation>{n} jours à partir du {day}</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/imports_page.py" />
            <source>It didn’t come to its end: nothing is known of what it left out.</source>
            <translation>Elle n’est pas arrivée à son terme : on ne sait rien de ce qu’elle a ignoré.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/imports_page.py" />
            <source>Left out by this import</source>
            <translation>Ignoré par cette importation</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/imports_page.py" />
            <source>Left out by this import: {n} appointment</source>
            <translation>Ignoré par cette importation : {n} rendez-vous</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/imports_page.py" />
            <source>Left out by this import: {n} appointments</source>
            <translation>Ignorés par cette importation : {n} rendez-vous</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/imports_page.py" />
            <source>Once Cornerstone is connected, the imports appear here.</source>
            <translation>Une fois Cornerstone connecté, les importations apparaissent ici.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/imports_page.py" />
            <source>Once you are signed in, the imports appear here.</source>
            <translation>Une fois que vous êtes connecté, les importations apparaissent ici.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/imports_page.py" />
            <source>Reading the imports…</source>
            <translation>Lecture des importations…</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/imports_page.py" />
            <source>Reading what was left out…</source>
            <translation>Lecture de ce qui a été ignoré…</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/imports_page.py" />
            <source>Show &amp;earlier ones</source>
            <translation>Afficher les pré&amp;cédentes</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/imports_page.py" />
            <source>Skipped appointments</source>
            <translation>Rendez-vous ignorés</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/imports_page.py" />
            <source>Take it &amp;back…</source>
            <translation>&amp;Annuler l’importation…</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/imports_page.py" />
            <source>Try &amp;again</source>
            <translation>&amp;Réessayer</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/imports_page.py" />
            <source>What this import left out</source>
            <translation>Ce que cette importation a ignoré</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/imports_page.py" />
            <source>When appointments became cases, by whom, and what was left out.</source>
            <translation>Quand les rendez-vous sont devenus des cas, par qui, et ce qui a été ignoré.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/missing_days.py" />
            <source>&amp;From</source>
            <translation>D&amp;e</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/missing_days.py" />
            <source>Day after</source>
            <translation>Jour suivant</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/missing_days.py" />
            <source>Day before</source>
            <translation>Jour précédent</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/missing_days.py" />
            <source>First day: {day}</source>
            <translation>Premier jour : {day}</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/missing_days.py" />
            <source>Number of days</source>
            <translation>Nombre de jours</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/missing_days.py" />
            <source>T&amp;oday</source>
            <translation>Auj&amp;ourd’hui</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/missing_hits.py" />
            <source>And more: type another word to narrow it down.</source>
            <translation>Et d’autres : tapez un autre mot pour préciser.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/missing_hits.py" />
            <source>Another day</source>
            <translation>Un autre jour</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/missing_hits.py" />
            <source>At {location}</source>
            <translation>À {location}</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/missing_hits.py" />
            <source>Choose whose they are</source>
            <translation>Choisir à qui ils sont</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/missing_hits.py" />
            <source>Import this day…</source>
            <translation>Importer ce jour…</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/missing_hits.py" />
            <source>Imported</source>
            <translation>Importé</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/missing_hits.py" />
            <source>Look again</source>
            <translation>Vérifier de nouveau</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/missing_hits.py" />
            <source>Nobody by this name</source>
            <translation>Personne de ce nom</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/missing_hits.py" />
            <source>Nobody found on these days</source>
            <translation>Personne de trouvé ces jours-là</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/missing_hits.py" />
            <source>Not found</source>
            <translation>Introuvable</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/missing_hits.py" />
            <source>Not imported yet</source>
            <translation>Pas encore importé</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/missing_hits.py" />
            <source>Not linked</source>
            <translation>Non lié</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/missing_hits.py" />
            <source>Removed</source>
            <translation>Supprimé</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/missing_hits.py" />
            <source>Show this day</source>
            <translation>Afficher ce jour</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/missing_nobodys.py" />
            <source>&amp;Import these days now…</source>
            <translation>&amp;Importer ces jours maintenant…</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/missing_nobodys.py" />
            <source>Appointments that belong to nobody here</source>
            <translation>Rendez-vous qui ne sont à personne ici</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/missing_nobodys.py" />
            <source>Choose &amp;veterinarians</source>
            <translation>Choisir les &amp;vétérinaires</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/missing_nobodys.py" />
            <source>Choose whose they are: {name}</source>
            <translation>Choisir à qui ils sont : {name}</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/missing_nobodys.py" />
            <source>Every appointment of these days belongs to somebody, or isn’t yours.</source>
            <translation>Chaque rendez-vous de ces jours est à quelqu’un, ou n’est pas des vôtres.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/missing_nobodys.py" />
            <source>Inactive in Cornerstone: give the appointments to another veterinarian there, or say that they aren’t yours.</source>
            <translation>Inactif dans Cornerstone : attribuez-y les rendez-vous à un autre vétérinaire, ou indiquez qu’ils ne sont pas les vôtres.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/missing_nobodys.py" />
            <source>None</source>
            <translation>Aucun</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/missing_nobodys.py" />
            <source>Not ours: {name}</source>
            <translation>Pas des nôtres : {name}</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/missing_nobodys.py" />
            <source>The appointments can’t be read now.</source>
            <translation>Les rendez-vous ne peuvent pas être lus maintenant.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/missing_nobodys.py" />
            <source>Under “Veterinarians” that can be changed.</source>
            <translation>Sous « Vétérinaires », on peut changer cela.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/missing_nobodys.py" />
            <source>{appointments} · first {day}, {clock}</source>
            <translation>{appointments} · premier {day}, {clock}</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/missing_nobodys.py" />
            <source>{n} more appointment is of staff that isn’t yours.</source>
            <translation>{n} autre rendez-vous est d’un membre du personnel qui n’est pas des vôtres.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/missing_nobodys.py" />
            <source>{n} more appointments are of staff that isn’t yours.</source>
            <translation>{n} autres rendez-vous sont de membres du personnel qui ne sont pas des vôtres.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/missing_nobodys.py" />
            <source>“{name}” isn’t yours: nobody is asked about these appointments again.</source>
            <translation>« {name} » n’est pas des vôtres : on ne pose plus de question sur ces rendez-vous.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/missing_page.py" />
            <source>Appointments that belong to nobody, and a patient who isn’t among the cases.</source>
            <translation>Les rendez-vous qui ne sont à personne, et un patient qui n’est pas parmi les cas.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/missing_page.py" />
            <source>Import {days} now?</source>
            <translation>Importer {days} maintenant?</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/missing_page.py" />
            <source>Importing: {done} of {total}</source>
            <translation>Importation : {done} sur {total}</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/missing_page.py" />
            <source>Importing…</source>
            <translation>Importation…</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/missing_page.py" />
            <source>Looking what an import would do…</source>
            <translation>Examen de ce que ferait une importation…</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/missing_page.py" />
            <source>There is nothing to import on these days.</source>
            <translation>Il n’y a rien à importer ces jours-là.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/missing_page.py" />
            <source>Who isn’t here?</source>
            <translation>Qui manque?</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/missing_page.py" />
            <source>{numbers}.</source>
            <translation>{numbers}.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/missing_page.py" />
            <source>{n} new case</source>
            <translation>{n} nouveau cas</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/missing_page.py" />
            <source>{n} new cases</source>
            <translation>{n} nouveaux cas</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/missing_search.py" />
            <source>&amp;Look for it</source>
            <translation>C&amp;hercher</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/missing_search.py" />
            <source>CoVet can’t be reached: this is what is kept on this PC.</source>
            <translation>CoVet est injoignable : voici ce qui est conservé sur cet ordinateur.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/missing_search.py" />
            <source>For example: Luna Tremblay, or 8:20</source>
            <translation>Par exemple : Luna Tremblay, ou 8:20</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/missing_search.py" />
            <source>Looking for “{words}”…</source>
            <translation>Recherche de « {words} »…</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/missing_search.py" />
            <source>Pa&amp;tient, client or time of day</source>
            <translation>Patie&amp;nt, client ou heure</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/missing_search.py" />
            <source>Patient, client or time of day</source>
            <translation>Patient, client ou heure</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/missing_search.py" />
            <source>Why isn’t this patient here?</source>
            <translation>Pourquoi ce patient n’est-il pas ici?</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/table_actions.py" />
            <source>&amp;Copy all</source>
            <translation>To&amp;ut copier</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/table_actions.py" />
            <source>&amp;Print…</source>
            <translation>Im&amp;primer…</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/table_actions.py" />
            <source>&amp;Save as a file…</source>
            <translation>Enre&amp;gistrer un fichier…</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/table_actions.py" />
            <source>A CSV file, for a spreadsheet</source>
            <translation>Un fichier CSV, pour un tableur</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/table_actions.py" />
            <source>Save as a file</source>
            <translation>Enregistrer un fichier</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/undo_dialog.py" />
            <source>&amp;Leave it as it is</source>
            <translation>&amp;Laisser telle quelle</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/undo_dialog.py" />
            <source>&amp;Take it back</source>
            <translation>&amp;Annuler l’importation</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/undo_dialog.py" />
            <source>&amp;Take {n} case back</source>
            <translation>&amp;Retirer {n} cas</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/undo_dialog.py" />
            <source>&amp;Take {n} cases back</source>
            <translation>&amp;Retirer {n} cas</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/undo_dialog.py" />
            <source>Cases that somebody has begun, changed or written a document in always stay.</source>
            <translation>Les cas que quelqu’un a commencés, modifiés ou documentés restent toujours.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/undo_dialog.py" />
            <source>Is taken back</source>
            <translation>Est retiré</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/undo_dialog.py" />
            <source>Looking at what would be taken back…</source>
            <translation>Examen de ce qui serait retiré…</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/undo_dialog.py" />
            <source>Stays</source>
            <translation>Reste</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/undo_dialog.py" />
            <source>Take this import back?</source>
            <translation>Annuler cette importation?</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/undo_dialog.py" />
            <source>The cases of this import</source>
            <translation>Les cas de cette importation</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/undo_dialog.py" />
            <source>What happens</source>
            <translation>Ce qui arrive</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/window.py" />
            <source>Follow-up</source>
            <translation>Suivi</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/window.py" />
            <source>Health</source>
            <translation>Santé</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/follow_up/window.py" />
            <source>Subjects</source>
            <translation>Sujets</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/home/activity_card.py" />
            <source>All imports</source>
            <translation>Toutes les importations</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/home/activity_card.py" />
            <source>Cancelled</source>
            <translation>Annulée</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/home/activity_card.py" />
            <source>Cancelled: {numbers}</source>
            <translation>Annulée : {numbers}</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/home/activity_card.py" />
            <source>Failed</source>
            <translation>Échouée</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/home/activity_card.py" />
            <source>Failed: {numbers}</source>
            <translation>Échouée : {numbers}</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/home/activity_card.py" />
            <source>Nothing new</source>
            <translation>Rien de nouveau</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/home/activity_card.py" />
            <source>Recent imports</source>
            <translation>Importations récentes</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/home/activity_card.py" />
            <source>The list of imports couldn't be read now.</source>
            <translation>La liste des importations n’a pas pu être lue.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/home/activity_card.py" />
            <source>for {day}</source>
            <translation>pour le {day}</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/home/activity_card.py" />
            <source>for {n} day from {day}</source>
            <translation>pour {n} jour à partir du {day}</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/home/activity_card.py" />
            <source>for {n} days from {day}</source>
            <translation>pour {n} jours à partir du {day}</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/home/calendar_popup.py" />
            <source>Day to show</source>
            <translation>Jour à afficher</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/home/case_list.py" />
            <source>Open</source>
            <translation>Ouvrir</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/home/case_menu.py" />
            <source>&amp;Open</source>
            <translation>&amp;Ouvrir</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/home/case_rows.py" />
            <source>Loading…</source>
            <translation>Chargement…</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/home/case_rows.py" />
            <source>linked to Cornerstone</source>
            <translation>lié à Cornerstone</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/home/case_rows.py" />
            <source>not linked to Cornerstone</source>
            <translation>non lié à Cornerstone</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/home/cases_card.py" />
            <source>Cases found</source>
            <translation>Cas trouvés</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/home/cases_card.py" />
            <source>Cases of {day} by veterinarian</source>
            <translation>Cas du {day}, par vétérinaire</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/home/cases_card.py" />
            <source>No cases on {day}.</source>
            <translation>Aucun cas le {day}.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/home/cases_card.py" />
            <source>Nothing found for “{words}” in the days that are kept on this PC.</source>
            <translation>Rien trouvé pour « {words} » dans les jours gardés sur cet ordinateur.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/home/cases_card.py" />
            <source>Once you are signed in, the day's cases appear here.</source>
            <translation>Une fois la session ouverte, les cas du jour apparaissent ici.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/home/cases_card.py" />
            <source>Print the day</source>
            <translation>Imprimer la journée</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/home/cases_card.py" />
            <source>Print the day (Ctrl+P)</source>
            <translation>Imprimer la journée (Ctrl+P)</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/home/cases_card.py" />
            <source>Searching…</source>
            <translation>Recherche…</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/home/cases_card.py" />
            <source>The cases appear here as soon as the import is done.</source>
            <translation>Les cas apparaissent ici dès que l’importation est terminée.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/home/cases_card.py" />
            <source>The day's cases, by veterinarian, appear here.</source>
            <translation>Les cas du jour, par vétérinaire, apparaissent ici.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/home/cases_card.py" />
            <source>Today's cases by veterinarian</source>
            <translation>Cas d’aujourd’hui par vétérinaire</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/home/cases_card.py" />
            <source>{n} case in all days kept on this PC</source>
            <translation>{n} cas dans tous les jours gardés sur cet ordinateur</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/home/cases_card.py" />
            <source>{n} cases in all days kept on this PC</source>
            <translation>{n} cas dans tous les jours gardés sur cet ordinateur</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/home/clocks.py" />
            <source>Auto-import is off: import them with the button.</source>
            <translation>L’importation automatique est désactivée : importez-les avec le bouton.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/home/clocks.py" />
            <source>The next import is on {when}.</source>
            <translation>La prochaine importation est prévue le {when}.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/home/clocks.py" />
            <source>as of {when}</source>
            <translation>en date du {when}</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/home/clocks.py" />
            <source>came at {when}: this PC was off or offline at {due}</source>
            <translation>arrivés à {when} : cet ordinateur était éteint ou hors ligne à {due}</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/home/clocks.py" />
            <source>imported {when}</source>
            <translation>importation : {when}</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/home/clocks.py" />
            <source>imported {when} by {pc}</source>
            <translation>importés {when} par {pc}</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/home/clocks.py" />
            <source>{imported}, from Cornerstone data of {as_of}</source>
            <translation>{imported}, données de Cornerstone en date du {as_of}</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/home/day_bar.py" />
            <source>Day: {day}</source>
            <translation>Jour : {day}</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/home/facts.py" />
            <source>Auto-import is off</source>
            <translation>Importation automatique désactivée</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/home/facts.py" />
            <source>Connected</source>
            <translation>Connectée</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/home/facts.py" />
            <source>Declined</source>
            <translation>Refusée</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/home/facts.py" />
            <source>Next import</source>
            <translation>Prochaine importation</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/home/facts.py" />
            <source>Not connected</source>
            <translation>Non connectée</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/home/facts.py" />
            <source>Not known</source>
            <translation>Inconnue</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/home/facts.py" />
            <source>Not known yet</source>
            <translation>Pas encore connue</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/home/facts.py" />
            <source>Not reachable</source>
            <translation>Injoignable</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/home/facts.py" />
            <source>Ready for setup</source>
            <translation>Prêt à configurer</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/home/facts.py" />
            <source>Suspended</source>
            <translation>Suspendue</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/home/facts.py" />
            <source>Waiting</source>
            <translation>En attente</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/home/facts.py" />
            <source>none on this PC yet</source>
            <translation>aucune encore sur cet ordinateur</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/home/facts.py" />
            <source>not known yet</source>
            <translation>pas encore connue</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/home/facts.py" />
            <source>{name}, {city}</source>
            <translation>{name}, {city}</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/home/head.py" />
            <source>&amp;Cancel import</source>
            <translation>&amp;Annuler l’importation</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/home/head.py" />
            <source>&amp;Choose days and people…</source>
            <translation>&amp;Choisir les jours et les personnes…</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/home/head.py" />
            <source>&amp;Don't import them</source>
            <translation>&amp;Ne pas les importer</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/home/head.py" />
            <source>&amp;Import now</source>
            <translation>&amp;Importer maintenant</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/home/head.py" />
            <source>&amp;Manage integration</source>
            <translation>&amp;Gérer l’intégration</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/home/head.py" />
            <source>&amp;Today</source>
            <translation>&amp;Aujourd’hui</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/home/head.py" />
            <source>Progress of the import</source>
            <translation>Progression de l’importation</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/home/head.py" />
            <source>T&amp;hree days</source>
            <translation>&amp;Trois jours</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/home/head.py" />
            <source>These days aren't offered again. They can still be imported by hand, with “Import now”.</source>
            <translation>Ces jours ne sont plus proposés. On peut encore les importer à la main, avec « Importer maintenant ».</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/home/head.py" />
            <source>Today and to&amp;morrow</source>
            <translation>Aujourd’hui et &amp;demain</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/home/needs_card.py" />
            <source>And {n} more.</source>
            <translation>Et {n} de plus.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/home/print_day.py" />
            <source>Cases of the day</source>
            <translation>Cas de la journée</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/home/print_day.py" />
            <source>Cornerstone</source>
            <translation>Cornerstone</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/home/search_field.py" />
            <source>Patient, client or reason; several words narrow it down</source>
            <translation>Patient, client ou raison; plusieurs mots précisent la recherche</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/home/search_field.py" />
            <source>Search all days</source>
            <translation>Chercher dans tous les jours</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/home/search_field.py" />
            <source>Search all days (Ctrl+F)</source>
            <translation>Chercher dans tous les jours (Ctrl+F)</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/home/sentence.py" />
            <source>&amp;Go on with set-up</source>
            <translation>&amp;Poursuivre la configuration</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/home/sentence.py" />
            <source>&amp;Resume</source>
            <translation>&amp;Reprendre</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/home/sentence.py" />
            <source>&amp;See where it stands</source>
            <translation>&amp;Voir où en est la demande</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/home/sentence.py" />
            <source>&amp;Set up Cornerstone</source>
            <translation>&amp;Configurer Cornerstone</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/home/sentence.py" />
            <source>A day was missed: {day}.</source>
            <translation>Un jour a été manqué : {day}.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/home/sentence.py" />
            <source>Asking Cornerstone's data for the day…</source>
            <translation>Consultation des données de Cornerstone pour la journée…</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/home/sentence.py" />
            <source>Auto-import is paused on this PC until tomorrow.</source>
            <translation>L’importation automatique est en pause sur cet ordinateur jusqu’à demain.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/home/sentence.py" />
            <source>Auto-import is paused on this PC until you resume it.</source>
            <translation>L’importation automatique est en pause sur cet ordinateur jusqu’à ce que vous la repreniez.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/home/sentence.py" />
            <source>Auto-import is paused on this PC until {when}.</source>
            <translation>L’importation automatique est en pause sur cet ordinateur jusqu’à {when}.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/home/sentence.py" />
            <source>Ca&amp;tch up</source>
            <translation>Ra&amp;ttraper</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/home/sentence.py" />
            <source>Expected by {day}.</source>
            <translation>Prévu d’ici le {day}.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/home/sentence.py" />
            <source>Importing appointments…</source>
            <translation>Importation des rendez-vous…</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/home/sentence.py" />
            <source>Looking at what CoVet has for today.</source>
            <translation>Vérification de ce que CoVet a pour aujourd’hui.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/home/sentence.py" />
            <source>No cases for today yet.</source>
            <translation>Aucun cas pour aujourd’hui jusqu’ici.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/home/sentence.py" />
            <source>Nothing came: this PC was off or offline at {when}. Importing now…</source>
            <translation>Rien n’est arrivé : cet ordinateur était éteint ou hors ligne à {when}. Importation en cours…</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/home/sentence.py" />
            <source>Once it is, the day's cases are here in the morning.</source>
            <translation>Une fois que ce sera fait, les cas du jour seront ici le matin.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/home/sentence.py" />
            <source>There are no cases for today.</source>
            <translation>Il n’y a aucun cas pour aujourd’hui.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/home/sentence.py" />
            <source>Today's case is here.</source>
            <translation>Le cas d’aujourd’hui est arrivé.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/home/sentence.py" />
            <source>Today's {n} cases are here.</source>
            <translation>Les {n} cas d’aujourd’hui sont arrivés.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/home/sentence.py" />
            <source>{n} appointment belongs to nobody here.</source>
            <translation>{n} rendez-vous n’est à personne ici.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/home/sentence.py" />
            <source>{n} appointments belong to nobody here.</source>
            <translation>{n} rendez-vous ne sont à personne ici.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/home/sentence.py" />
            <source>{n} days were missed, from {first} to {last}.</source>
            <translation>{n} jours ont été manqués, du {first} au {last}.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/home/sentence.py" />
            <source>{n} days were missed: {first} to {last}.</source>
            <translation>{n} jours ont été manqués : du {first} au {last}.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/home/side.py" />
            <source>&amp;Follow-up…</source>
            <translation>&amp;Suivi…</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/home/side.py" />
            <source>&amp;Language</source>
            <translation>&amp;Langue</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/home/side.py" />
            <source>C&amp;hoose whose they are</source>
            <translation>C&amp;hoisir à qui ils sont</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/home/side.py" />
            <source>Connection</source>
            <translation>Connexion</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/home/side.py" />
            <source>For other reasons</source>
            <translation>Pour d’autres raisons</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/home/side.py" />
            <source>Language: {name}</source>
            <translation>Langue : {name}</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/home/side.py" />
            <source>S&amp;ettings…</source>
            <translation>Réglag&amp;es…</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/home/side.py" />
            <source>Skipped by the last import</source>
            <translation>Ignorés par la dernière importation</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/settings/account.py" />
            <source>&amp;Sign out</source>
            <translation>&amp;Fermer la session</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/settings/account.py" />
            <source>Account</source>
            <translation>Compte</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/settings/account.py" />
            <source>Nobody is signed in on this PC.</source>
            <translation>Personne n’a de session ouverte sur cet ordinateur.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/settings/account.py" />
            <source>Nothing is imported from this PC until somebody signs in again. The cases kept here are erased; in CoVet, and in Cornerstone, everything stays as it is.</source>
            <translation>Rien n’est importé de cet ordinateur tant que personne n’y ouvre de session. Les cas gardés ici sont effacés; dans CoVet et dans Cornerstone, tout reste tel quel.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/settings/account.py" />
            <source>S&amp;tay signed in</source>
            <translation>&amp;Rester connecté</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/settings/account.py" />
            <source>Sign &amp;out…</source>
            <translation>Fermer la sess&amp;ion…</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/settings/account.py" />
            <source>Sign out on this PC?</source>
            <translation>Fermer la session sur cet ordinateur?</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/settings/account.py" />
            <source>You are signed in.</source>
            <translation>Votre session est ouverte.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/settings/account.py" />
            <source>{name}, in the workspace {workspace}</source>
            <translation>{name}, dans l’espace de travail {workspace}</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/settings/hours.py" />
            <source>&amp;Until</source>
            <translation>J&amp;usqu’à</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/settings/hours.py" />
            <source>By the clinic's clock. Outside of them, no notice is shown and CoVet is asked less often.</source>
            <translation>À l’heure de la clinique. En dehors, aucun avis n’est affiché et CoVet est consulté moins souvent.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/settings/hours.py" />
            <source>Open hours</source>
            <translation>Heures d’ouverture</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/settings/hours.py" />
            <source>Open on</source>
            <translation>Ouvert le</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/settings/hours.py" />
            <source>The clinic has to open before it closes.</source>
            <translation>La clinique doit ouvrir avant de fermer.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/settings/importing.py" />
            <source>An owner or administrator of your workspace can change this.</source>
            <translation>Un propriétaire ou un administrateur de votre espace de travail peut changer ceci.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/settings/importing.py" />
            <source>Auto-import daily</source>
            <translation>Importation automatique quotidienne</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/settings/importing.py" />
            <source>Only owners and administrators can change this: {names}.</source>
            <translation>Seuls les propriétaires et les administrateurs peuvent changer ceci : {names}.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/settings/importing.py" />
            <source>Sign in to change this.</source>
            <translation>Ouvrez une session pour changer ceci.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/settings/importing.py" />
            <source>The same for every PC of the clinic.</source>
            <translation>Le même réglage pour tous les ordinateurs de la clinique.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/settings/importing.py" />
            <source>This can be set once the connection with Cornerstone is set up.</source>
            <translation>Ceci se règle une fois la connexion avec Cornerstone configurée.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/settings/looks.py" />
            <source>&amp;Appearance</source>
            <translation>&amp;Apparence</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/settings/looks.py" />
            <source>As the system is</source>
            <translation>Comme le système</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/settings/looks.py" />
            <source>Dark</source>
            <translation>Sombre</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/settings/looks.py" />
            <source>Language and appearance</source>
            <translation>Langue et apparence</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/settings/looks.py" />
            <source>Light</source>
            <translation>Clair</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/settings/looks.py" />
            <source>Notices</source>
            <translation>Avis</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/settings/looks.py" />
            <source>Show &amp;notices</source>
            <translation>Afficher les a&amp;vis</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/settings/looks.py" />
            <source>Show notices</source>
            <translation>Afficher les avis</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/settings/looks.py" />
            <source>When the connection is ready, cases came late, or an import needs somebody; never with a client's or patient's name.</source>
            <translation>Quand la connexion est prête, que des cas sont arrivés tard ou qu’une importation demande quelqu’un; jamais avec le nom d’un client ou d’un patient.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/settings/removal.py" />
            <source>&amp;Keep it</source>
            <translation>&amp;Garder</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/settings/removal.py" />
            <source>&amp;Remove it</source>
            <translation>&amp;Supprimer</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/settings/removal.py" />
            <source>&amp;Remove the connection…</source>
            <translation>&amp;Supprimer la connexion…</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/settings/removal.py" />
            <source>&amp;Type “{name}” to confirm</source>
            <translation>&amp;Tapez « {name} » pour confirmer</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/settings/removal.py" />
            <source>Connection with Cornerstone</source>
            <translation>Connexion avec Cornerstone</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/settings/removal.py" />
            <source>Imports and links with Cornerstone, for everyone in your workspace and on every PC, at once.</source>
            <translation>Les importations et les liens avec Cornerstone, pour toute votre équipe et sur tous les ordinateurs, immédiatement.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/settings/removal.py" />
            <source>It runs until the next renewal. Connecting again before then starts no second fee.</source>
            <translation>Ils courent jusqu’au prochain renouvellement. Se reconnecter avant n’entraîne pas de seconds frais.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/settings/removal.py" />
            <source>Remove the connection with Cornerstone?</source>
            <translation>Supprimer la connexion avec Cornerstone?</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/settings/removal.py" />
            <source>Removing the connection…</source>
            <translation>Suppression de la connexion…</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/settings/removal.py" />
            <source>The cases that are in CoVet, and everything in Cornerstone.</source>
            <translation>Les cas qui sont dans CoVet, et tout ce qui est dans Cornerstone.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/settings/removal.py" />
            <source>The connection with Cornerstone was removed</source>
            <translation>La connexion avec Cornerstone a été supprimée</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/settings/removal.py" />
            <source>The fee</source>
            <translation>Les frais</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/settings/removal.py" />
            <source>The fee runs until the next renewal.</source>
            <translation>Les frais courent jusqu’au prochain renouvellement.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/settings/removal.py" />
            <source>The fee runs until {day}.</source>
            <translation>Les frais courent jusqu’au {day}.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/settings/removal.py" />
            <source>What stays</source>
            <translation>Ce qui reste</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/settings/removal.py" />
            <source>What stops</source>
            <translation>Ce qui s’arrête</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/settings/removal.py" />
            <source>remove</source>
            <translation>supprimer</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/settings/this_pc.py" />
            <source>&amp;Keep cases on this PC for</source>
            <translation>&amp;Garder les cas sur cet ordinateur pendant</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/settings/this_pc.py" />
            <source>Older ones are erased here; CoVet keeps them.</source>
            <translation>Les plus anciens sont effacés ici; CoVet les garde.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/settings/this_pc.py" />
            <source>So the others see on which PC an import was started. Empty: the system's name.</source>
            <translation>Pour que les autres voient de quel ordinateur une importation est partie. Vide : le nom du système.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/settings/this_pc.py" />
            <source>This PC's na&amp;me</source>
            <translation>No&amp;m de cet ordinateur</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/settings/window.py" />
            <source>Settings</source>
            <translation>Réglages</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/settings/window.py" />
            <source>What you change is kept at once.</source>
            <translation>Ce que vous changez est gardé aussitôt.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/tray.py" />
            <source>&amp;Choose days to import…</source>
            <translation>&amp;Choisir les jours à importer…</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/tray.py" />
            <source>&amp;Import today</source>
            <translation>&amp;Importer les cas d’aujourd’hui</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/tray.py" />
            <source>&amp;Open CoVet Desktop</source>
            <translation>&amp;Ouvrir CoVet Desktop</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/tray.py" />
            <source>&amp;Pause until resumed</source>
            <translation>&amp;Pause jusqu’à la reprise</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/tray.py" />
            <source>&amp;Quit</source>
            <translation>&amp;Quitter</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/tray.py" />
            <source>&amp;Resume imports</source>
            <translation>&amp;Reprendre les importations</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/tray.py" />
            <source>&amp;Settings…</source>
            <translation>R&amp;églages…</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/tray.py" />
            <source>Import t&amp;hree days</source>
            <translation>Importer &amp;trois jours</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/tray.py" />
            <source>Import today and &amp;tomorrow</source>
            <translation>Importer aujourd’hui et de&amp;main</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/tray.py" />
            <source>Manage &amp;veterinarians</source>
            <translation>Gérer les &amp;vétérinaires</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/tray.py" />
            <source>Pause &amp;until tomorrow</source>
            <translation>Pause j&amp;usqu’à demain</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/tray_status.py" />
            <source>CoVet can't be reached</source>
            <translation>CoVet est injoignable</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/tray_status.py" />
            <source>Cornerstone isn't connected yet</source>
            <translation>Cornerstone n’est pas encore connecté</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/tray_status.py" />
            <source>No cases today</source>
            <translation>Aucun cas aujourd’hui</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/tray_status.py" />
            <source>Paused until resumed</source>
            <translation>En pause jusqu’à la reprise</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/tray_status.py" />
            <source>Paused until tomorrow</source>
            <translation>En pause jusqu’à demain</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/tray_status.py" />
            <source>Ready to be set up</source>
            <translation>Prêt à configurer</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/tray_status.py" />
            <source>Signed out</source>
            <translation>Session fermée</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/tray_status.py" />
            <source>Something needs you</source>
            <translation>Quelque chose vous attend</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/tray_status.py" />
            <source>Starting…</source>
            <translation>Démarrage…</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/tray_status.py" />
            <source>The connection needs you</source>
            <translation>La connexion a besoin de vous</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/tray_status.py" />
            <source>The keychain is locked</source>
            <translation>Le trousseau est verrouillé</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/tray_status.py" />
            <source>The last import didn't work</source>
            <translation>La dernière importation a échoué</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/tray_status.py" />
            <source>The veterinarians need you</source>
            <translation>Les vétérinaires demandent votre attention</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/tray_status.py" />
            <source>Waiting for activation</source>
            <translation>En attente d’activation</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/tray_status.py" />
            <source>{n} case today</source>
            <translation>{n} cas aujourd’hui</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/tray_status.py" />
            <source>{n} cases today</source>
            <translation>{n} cas aujourd’hui</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/tray_status.py" />
            <source>{n} day was missed</source>
            <translation>{n} jour manqué</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/tray_status.py" />
            <source>{n} days were missed</source>
            <translation>{n} jours manqués</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/widgets/banner.py" />
            <source>&amp;Details</source>
            <translation>&amp;Détails</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/widgets/banner.py" />
            <source>Answer: {code}</source>
            <translation>Réponse : {code}</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/widgets/banner.py" />
            <source>Details</source>
            <translation>Détails</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/widgets/tracker.py" />
            <source>done</source>
            <translation>terminé</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/widgets/tracker.py" />
            <source>later</source>
            <translation>plus tard</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/auto_import.py" />
            <source>&amp;Use {city} time</source>
            <translation>&amp;Utiliser l’heure de {city}</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/auto_import.py" />
            <source>C&amp;ontinue</source>
            <translation>C&amp;ontinuer</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/auto_import.py" />
            <source>Cases ready before the first client</source>
            <translation>Des cas prêts avant le premier client</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/auto_import.py" />
            <source>Choose an hour at which this PC is usually on.</source>
            <translation>Choisissez une heure à laquelle cet ordinateur est habituellement allumé.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/auto_import.py" />
            <source>CoVet doesn’t accept this hour. Choose another one.</source>
            <translation>CoVet n’accepte pas cette heure. Choisissez-en une autre.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/auto_import.py" />
            <source>CoVet doesn’t accept this number of days. Choose another one.</source>
            <translation>CoVet n’accepte pas ce nombre de jours. Choisissez-en un autre.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/auto_import.py" />
            <source>CoVet doesn’t accept this time zone. Choose another one.</source>
            <translation>CoVet n’accepte pas ce fuseau horaire. Choisissez-en un autre.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/auto_import.py" />
            <source>If this PC is off from then until midnight, that day's import is missed.</source>
            <translation>Si cet ordinateur est éteint de cette heure jusqu’à minuit, l’importation de ce jour est manquée.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/auto_import.py" />
            <source>Many PCs are off at this hour. The import then comes as soon as this one is on.</source>
            <translation>Beaucoup d’ordinateurs sont éteints à cette heure. L’importation vient alors dès que celui-ci est allumé.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/auto_import.py" />
            <source>Saving the hour…</source>
            <translation>Enregistrement de l’heure…</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/auto_import.py" />
            <source>Somebody imports by hand each day, here or from the tray: Import today. Auto-import can be switched on at any time.</source>
            <translation>Quelqu’un importe à la main chaque jour, ici ou depuis la zone de notification : « Importer les cas d’aujourd’hui ». L’importation automatique peut être activée à tout moment.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/auto_import.py" />
            <source>The same clock: {cities}.</source>
            <translation>La même heure : {cities}.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/auto_import.py" />
            <source>This isn't the clinic's time zone</source>
            <translation>Ce n’est pas le fuseau horaire de la clinique</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/auto_import.py" />
            <source>Today</source>
            <translation>Aujourd’hui</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/auto_import.py" />
            <source>Today and tomorrow</source>
            <translation>Aujourd’hui et demain</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/auto_import.py" />
            <source>You told us that the clinic keeps {clinic} time. When it is {clock} in {city}, it is {there} at the clinic.</source>
            <translation>Vous nous avez dit que la clinique est à l’heure de {clinic}. Quand il est {clock} à {city}, il est {there} à la clinique.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/clinic.py" />
            <source>A request with these details hasn't been answered yet</source>
            <translation>Une demande avec ces renseignements est encore sans réponse</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/clinic.py" />
            <source>Another number of servers changes the fee</source>
            <translation>Un autre nombre de serveurs change les frais</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/clinic.py" />
            <source>It can be looked at here, not changed.</source>
            <translation>On peut le consulter ici, mais pas le modifier.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/clinic.py" />
            <source>It is {old} now and becomes {new}.</source>
            <translation>Ils sont de {old} et deviennent {new}.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/clinic.py" />
            <source>Saving the clinic's details…</source>
            <translation>Enregistrement des renseignements de la clinique…</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/clinic.py" />
            <source>The fee has changed meanwhile. Nothing was changed.</source>
            <translation>Les frais ont changé entre-temps. Rien n’a été modifié.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/clinic.py" />
            <source>They can't be changed meanwhile. On the next page you can look whether it arrived.</source>
            <translation>Ils ne peuvent pas être changés entre-temps. À la page suivante, vous pouvez vérifier si elle est arrivée.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/clinic.py" />
            <source>This is what was sent with your request</source>
            <translation>Voici ce qui a été envoyé avec votre demande</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/clinic.py" />
            <source>Your clinic, as Cornerstone knows it</source>
            <translation>Votre clinique, telle que Cornerstone la connaît</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/clinic_fields.py" />
            <source>&amp;E-mail</source>
            <translation>Courri&amp;el</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/clinic_fields.py" />
            <source>Choose, or type to search</source>
            <translation>Choisir, ou taper pour rechercher</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/clinic_fields.py" />
            <source>E-mail</source>
            <translation>Courriel</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/clinic_fields.py" />
            <source>Na&amp;me</source>
            <translation>No&amp;m</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/conflict.py" />
            <source>Take &amp;theirs</source>
            <translation>Prendre les &amp;leurs</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/footer.py" />
            <source>&amp;Back</source>
            <translation>&amp;Précédent</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/import_choice.py" />
            <source>&amp;Chosen members</source>
            <translation>Membres c&amp;hoisis</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/import_choice.py" />
            <source>Choose one member at least.</source>
            <translation>Choisissez au moins un membre.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/import_choice.py" />
            <source>Da&amp;ys</source>
            <translation>&amp;Jours</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/import_choice.py" />
            <source>Today: {day}</source>
            <translation>Aujourd’hui : {day}</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/import_choice.py" />
            <source>Whose appointments</source>
            <translation>Les rendez-vous de qui</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/import_choice.py" />
            <source>{name}: {first} – {last}</source>
            <translation>{name} : {first} – {last}</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/import_list.py" />
            <source>Hide the list</source>
            <translation>Masquer la liste</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/import_list.py" />
            <source>New case</source>
            <translation>Nouveau cas</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/import_list.py" />
            <source>No patient</source>
            <translation>Aucun patient</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/import_list.py" />
            <source>Show all {n} appointments</source>
            <translation>Afficher les {n} rendez-vous</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/import_list.py" />
            <source>Show the {n} appointment</source>
            <translation>Afficher le {n} rendez-vous</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/import_list.py" />
            <source>Skip</source>
            <translation>Ignorer</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/import_list.py" />
            <source>Unchanged</source>
            <translation>Inchangé</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/import_list.py" />
            <source>Unknown</source>
            <translation>Inconnu</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/import_list.py" />
            <source>Update</source>
            <translation>Mettre à jour</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/import_list.py" />
            <source>Updated</source>
            <translation>Mis à jour</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/import_list.py" />
            <source>{patient} ({client})</source>
            <translation>{patient} ({client})</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/import_range.py" />
            <source>&amp;Open today's cases</source>
            <translation>&amp;Ouvrir les cas d’aujourd’hui</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/import_range.py" />
            <source>Appointments become cases in CoVet.</source>
            <translation>Les rendez-vous deviennent des cas dans CoVet.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/import_range.py" />
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/import_range.py" />
            <source>Counting the appointments…</source>
            <translation>Décompte des rendez-vous…</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/import_range.py" />
            <source>Import cases now</source>
            <translation>Importer des cas maintenant</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/import_range.py" />
            <source>Import now, or leave it for later.</source>
            <translation>Importez maintenant, ou plus tard.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/import_range.py" />
            <source>Importing</source>
            <translation>Importation</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/import_range.py" />
            <source>The import ended early</source>
            <translation>L’importation s’est arrêtée avant la fin</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/import_range.py" />
            <source>The next automatic import comes {when}, {city} time.</source>
            <translation>La prochaine importation automatique vient le {when}, heure de {city}.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/import_range.py" />
            <source>This is what the import brought.</source>
            <translation>Voici ce que l’importation a apporté.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/import_range.py" />
            <source>What this import will do, appointment by appointment</source>
            <translation>Ce que fera cette importation, rendez-vous par rendez-vous</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/import_range.py" />
            <source>Your cases are in CoVet</source>
            <translation>Vos cas sont dans CoVet</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/import_range.py" />
            <source>Your settings are saved.</source>
            <translation>Vos réglages sont enregistrés.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/import_result.py" />
            <source>C&amp;ancel the import</source>
            <translation>&amp;Annuler l’importation</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/import_result.py" />
            <source>Cancelling. What is there already stays…</source>
            <translation>Annulation. Ce qui est déjà là reste…</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/import_result.py" />
            <source>Ended {when}</source>
            <translation>Terminé le {when}</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/import_result.py" />
            <source>Hide</source>
            <translation>Masquer</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/import_result.py" />
            <source>Import a&amp;gain, or other days</source>
            <translation>Importer de &amp;nouveau, ou d’autres jours</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/import_result.py" />
            <source>Imported {when}</source>
            <translation>Importé le {when}</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/import_result.py" />
            <source>Show</source>
            <translation>Afficher</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/import_result.py" />
            <source>Show which: {reason}</source>
            <translation>Afficher lesquels : {reason}</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/import_result.py" />
            <source>Skipped: {reason}</source>
            <translation>Ignorés : {reason}</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/import_result.py" />
            <source>Starting the import…</source>
            <translation>Lancement de l’importation…</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/import_result.py" />
            <source>What the import did, appointment by appointment</source>
            <translation>Ce que l’importation a fait, rendez-vous par rendez-vous</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/import_result.py" />
            <source>You can close this window; the import goes on.</source>
            <translation>Vous pouvez fermer cette fenêtre; l’importation continue.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/import_result.py" />
            <source>new cases</source>
            <translation>cas à créer</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/import_result.py" />
            <source>to skip</source>
            <translation>à ignorer</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/import_result.py" />
            <source>to update</source>
            <translation>à mettre à jour</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/it_message.py" />
            <source>Bitwerx gives out a practice identifier when it is done. Please pass it on to us.</source>
            <translation>Quand tout sera prêt, Bitwerx remettra un identifiant de la clinique. Veuillez nous le transmettre.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/it_message.py" />
            <source>Cornerstone version: {version}</source>
            <translation>Version de Cornerstone : {version}</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/it_message.py" />
            <source>Expected to be ready by: {day}</source>
            <translation>Devrait être prêt d’ici le : {day}</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/it_message.py" />
            <source>Practice ID in Cornerstone: {practice_id}</source>
            <translation>Practice ID dans Cornerstone : {practice_id}</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/it_message.py" />
            <source>We are connecting our IDEXX Cornerstone to CoVet. A company called Bitwerx does this for CoVet: it will contact us and install a small program, its agent, on the Cornerstone server.</source>
            <translation>Nous connectons notre logiciel IDEXX Cornerstone à CoVet. Une entreprise appelée Bitwerx s’en occupe pour CoVet : elle communiquera avec nous et installera un petit programme, son agent, sur le serveur Cornerstone.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/it_message.py" />
            <source>What they need from you:</source>
            <translation>Ce dont elle aura besoin de votre part :</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/it_message.py" />
            <source>an antivirus that leaves the Bitwerx agent alone, and a way for it to the internet</source>
            <translation>un antivirus qui laisse l’agent de Bitwerx tranquille, et un accès à Internet pour cet agent</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/it_message.py" />
            <source>someone who can sign in to the Cornerstone server as its administrator when Bitwerx calls</source>
            <translation>quelqu’un qui peut ouvrir une session d’administrateur sur le serveur Cornerstone quand Bitwerx appellera</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/mapping_changes.py" />
            <source>&amp;Undo…</source>
            <translation>Ann&amp;uler…</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/mapping_changes.py" />
            <source>Take the last mapping back?</source>
            <translation>Revenir à l’association précédente?</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/mapping_changes.py" />
            <source>The last mapping accepted on this PC can be taken back</source>
            <translation>La dernière association acceptée sur cet ordinateur peut être annulée</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/mapping_orphans.py" />
            <source>Appointments in the next 14 days: {n}</source>
            <translation>Rendez-vous des 14 prochains jours : {n}</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/mapping_orphans.py" />
            <source>In Cornerstone, and nobody's here</source>
            <translation>Dans Cornerstone, et à personne ici</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/mapping_orphans.py" />
            <source>Nobody of that name in CoVet.</source>
            <translation>Personne de ce nom dans CoVet.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/mapping_orphans.py" />
            <source>Nobody's</source>
            <translation>À personne</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/mapping_orphans.py" />
            <source>Ours after all</source>
            <translation>Reprendre</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/mapping_orphans.py" />
            <source>Whose appointments are those of {name}?</source>
            <translation>À qui sont les rendez-vous de {name}?</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/mapping_orphans.py" />
            <source>Whose are they?</source>
            <translation>À qui sont-ils?</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/mapping_orphans.py" />
            <source>{name} is ours after all</source>
            <translation>{name} est des nôtres, finalement</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/mapping_orphans.py" />
            <source>{name} isn't ours</source>
            <translation>{name} n’est pas des nôtres</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/mapping_orphans.py" />
            <source>{name}: {chosen}</source>
            <translation>{name} : {chosen}</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/mapping_row.py" />
            <source>Select a Veterinarian</source>
            <translation>Choisir un·e vétérinaire</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/mapping_row.py" />
            <source>Take this</source>
            <translation>Choisir celui-ci</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/mapping_row.py" />
            <source>Use this</source>
            <translation>Confirmer</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/mapping_row.py" />
            <source>Use {staff} for {name}</source>
            <translation>Choisir {staff} pour {name}</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/mapping_row.py" />
            <source>{name}?</source>
            <translation>{name}?</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/mapping_table.py" />
            <source>CoVet member</source>
            <translation>Membre CoVet</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/mapping_table.py" />
            <source>Cornerstone veterinarian</source>
            <translation>Vétérinaire de Cornerstone</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/mapping_table.py" />
            <source>Cornerstone veterinarian of {name}</source>
            <translation>Vétérinaire de Cornerstone pour {name}</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/mapping_table.py" />
            <source>Next 14 days</source>
            <translation>D’ici 14 jours</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/mapping_table.py" />
            <source>Which veterinarian is which</source>
            <translation>Qui est qui parmi les vétérinaires</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/mapping_words.py" />
            <source>Add another staff record…</source>
            <translation>Ajouter un autre membre du personnel…</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/mapping_words.py" />
            <source>Also chosen for {names}.</source>
            <translation>Aussi choisi pour {names}.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/mapping_words.py" />
            <source>Changed since</source>
            <translation>Changé depuis</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/mapping_words.py" />
            <source>Chosen by hand</source>
            <translation>Choisi à la main</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/mapping_words.py" />
            <source>CoVet user</source>
            <translation>Compte CoVet</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/mapping_words.py" />
            <source>Groomer</source>
            <translation>Toiletteur·euse</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/mapping_words.py" />
            <source>In CoVet now: {chosen}</source>
            <translation>Maintenant dans CoVet : {chosen}</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/mapping_words.py" />
            <source>No longer active</source>
            <translation>Plus actif</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/mapping_words.py" />
            <source>Remove this one</source>
            <translation>Retirer celui-ci</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/mapping_words.py" />
            <source>Robot</source>
            <translation>Robot</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/mapping_words.py" />
            <source>Room or resource</source>
            <translation>Salle ou ressource</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/mapping_words.py" />
            <source>Somebody who has left CoVet</source>
            <translation>Quelqu’un qui a quitté CoVet</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/mapping_words.py" />
            <source>Staff</source>
            <translation>Personnel</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/mapping_words.py" />
            <source>Take this row out</source>
            <translation>Retirer cette ligne</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/mapping_words.py" />
            <source>Taken by {name}</source>
            <translation>Déjà pris par {name}</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/mapping_words.py" />
            <source>Technician</source>
            <translation>Technicien·ne</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/mapping_words.py" />
            <source>Your choices are kept, and what else was changed has been taken over. Rows that were chosen on both sides show both: keep yours or take theirs, then accept again.</source>
            <translation>Vos choix sont conservés, et ce qui a changé par ailleurs a été repris. Les lignes choisies des deux côtés montrent les deux : gardez le vôtre ou prenez l’autre, puis acceptez de nouveau.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/mapping_words.py" />
            <source>nobody</source>
            <translation>personne</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/mapping_words.py" />
            <source>{kind}, invited</source>
            <translation>{kind}, invité·e</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/next_runs.py" />
            <source>On this PC's own clock, in {city} time, that is {clock}.</source>
            <translation>À l’horloge de cet ordinateur, à l’heure de {city}, ce sera {clock}.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/next_runs.py" />
            <source>On {day} the clocks go back. The import still comes at {hour}.</source>
            <translation>Le {day}, on recule l’heure. L’importation vient toujours à {hour}.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/next_runs.py" />
            <source>On {day} the clocks go forward, and there is no {hour}. That day the import comes at {clock}.</source>
            <translation>Le {day}, on avance l’heure, et {hour} n’existe pas. Ce jour-là, l’importation vient à {clock}.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/next_runs.py" />
            <source>On {day} the clocks go forward. The import still comes at {hour}.</source>
            <translation>Le {day}, on avance l’heure. L’importation vient toujours à {hour}.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/next_runs.py" />
            <source>The next imports</source>
            <translation>Les prochaines importations</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/next_runs.py" />
            <source>Within the quarter of an hour after it, while this PC is on; else as soon as it is on again that day.</source>
            <translation>Dans le quart d’heure qui suit, si cet ordinateur est allumé; sinon, dès qu’il l’est de nouveau ce jour-là.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/next_runs.py" />
            <source>{clock}, {city} time</source>
            <translation>{clock}, heure locale ({city})</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/open_request.py" />
            <source>&amp;Drop it</source>
            <translation>&amp;Abandonner</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/open_request.py" />
            <source>&amp;Send it again</source>
            <translation>&amp;Envoyer de nouveau</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/open_request.py" />
            <source>CoVet is asked once more whether it arrived. If not, you can look at the fee and confirm anew.</source>
            <translation>On redemande à CoVet si elle est arrivée. Sinon, vous pourrez regarder les frais et confirmer de nouveau.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/open_request.py" />
            <source>Drop this request?</source>
            <translation>Abandonner cette demande?</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/open_request.py" />
            <source>If the first one did arrive, CoVet gives the same answer and nothing is bought twice.</source>
            <translation>Si la première est bien arrivée, CoVet donne la même réponse et rien n’est acheté deux fois.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/open_request.py" />
            <source>Requested by {name}, {when}.</source>
            <translation>Demandée par {name}, le {when}.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/open_request.py" />
            <source>Requested {when}.</source>
            <translation>Demandée le {when}.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/open_request.py" />
            <source>Send the same request again?</source>
            <translation>Envoyer de nouveau la même demande?</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/page.py" />
            <source>&amp;Next</source>
            <translation>&amp;Suivant</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/page.py" />
            <source>Cancel</source>
            <translation>Annuler</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/practice.py" />
            <source>&amp;Look up</source>
            <translation>&amp;Vérifier</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/practice.py" />
            <source>&amp;Yes, this is our clinic</source>
            <translation>&amp;Oui, c’est notre clinique</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/practice.py" />
            <source>1 to 3 letters or digits are rather Cornerstone's own Practice ID.</source>
            <translation>De 1 à 3 lettres ou chiffres, c’est plutôt le Practice ID de Cornerstone.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/practice.py" />
            <source>Connecting this practice…</source>
            <translation>Connexion de cette clinique…</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/practice.py" />
            <source>It takes the place of {identifier}</source>
            <translation>Il remplace {identifier}</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/practice.py" />
            <source>Looking up whose practice this is…</source>
            <translation>Recherche de la clinique correspondante…</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/practice.py" />
            <source>Server &amp;replaced…</source>
            <translation>Serveur &amp;remplacé…</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/practice.py" />
            <source>Veterinarians who are there too stay with their CoVet users. Look through the others afterwards.</source>
            <translation>Les vétérinaires qui y sont aussi restent avec leurs utilisateurs CoVet. Vérifiez les autres ensuite.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/practice.py" />
            <source>Whose Cornerstone is it?</source>
            <translation>À qui appartient ce Cornerstone?</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/practice.py" />
            <source>Yes, this is our clinic</source>
            <translation>Oui, c’est notre clinique</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/practice_card.py" />
            <source>Identifier {identifier}</source>
            <translation>Identifiant {identifier}</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/practice_card.py" />
            <source>{count}: {names}</source>
            <translation>{count} : {names}</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/practice_card.py" />
            <source>{n} location</source>
            <translation>{n} établissement</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/practice_card.py" />
            <source>{n} locations</source>
            <translation>{n} établissements</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/practice_check_card.py" />
            <source>Check a&amp;gain</source>
            <translation>Vérifier à no&amp;uveau</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/practice_check_card.py" />
            <source>Checking again…</source>
            <translation>Nouvelle vérification…</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/practice_check_card.py" />
            <source>Data comes from the clinic's server.</source>
            <translation>Des données arrivent du serveur de la clinique.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/practice_check_card.py" />
            <source>It is set: {name}.</source>
            <translation>C’est réglé : {name}.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/practice_check_card.py" />
            <source>Look through the &amp;veterinarians</source>
            <translation>Passer en revue les vétéri&amp;naires</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/practice_check_card.py" />
            <source>No data has come yet. It can take an hour; look again later.</source>
            <translation>Aucune donnée n’est encore arrivée. Cela peut prendre une heure; regardez plus tard.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/practice_check_card.py" />
            <source>Nobody is mapped now: nothing is imported until the veterinarians are chosen.</source>
            <translation>Personne n’est associé maintenant : rien n’est importé tant que les vétérinaires ne sont pas choisis.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/practice_check_card.py" />
            <source>The check</source>
            <translation>La vérification</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/practice_check_card.py" />
            <source>Whether data comes couldn’t be read.</source>
            <translation>Impossible de savoir si des données arrivent.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/practice_check_card.py" />
            <source>Who of the mapped staff is still in Cornerstone couldn’t be read.</source>
            <translation>Impossible de savoir qui, parmi le personnel associé, est encore dans Cornerstone.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/practice_check_card.py" />
            <source>{n} mapped people are still in Cornerstone: {names}.</source>
            <translation>{n} personnes associées sont encore dans Cornerstone : {names}.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/practice_check_card.py" />
            <source>{n} mapped people aren't there any more: {names}.</source>
            <translation>{n} personnes associées n’y sont plus : {names}.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/practice_check_card.py" />
            <source>{n} mapped person is still in Cornerstone: {names}.</source>
            <translation>{n} personne associée est encore dans Cornerstone : {names}.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/practice_check_card.py" />
            <source>{n} mapped person isn't there any more: {names}.</source>
            <translation>{n} personne associée n’y est plus : {names}.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/purchase.py" />
            <source>&amp;Confirm</source>
            <translation>&amp;Confirmer</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/purchase.py" />
            <source>&amp;Show the details</source>
            <translation>Afficher les &amp;renseignements</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/purchase.py" />
            <source>Ask {names} to confirm it.</source>
            <translation>Demandez la confirmation à {names}.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/purchase.py" />
            <source>Buying is for owners and admins</source>
            <translation>L’achat est réservé aux propriétaires et aux admins</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/purchase.py" />
            <source>It is {new} for each server now. Confirm it if you agree.</source>
            <translation>C’est maintenant {new} par serveur. Confirmez si vous êtes d’accord.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/purchase.py" />
            <source>Look at the fee, then confirm</source>
            <translation>Regardez les frais, puis confirmez</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/purchase.py" />
            <source>Sending your request…</source>
            <translation>Envoi de votre demande…</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/purchase.py" />
            <source>The paid connection</source>
            <translation>La connexion payante</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/purchase.py" />
            <source>They are marked on the page before this one. Nothing was bought.</source>
            <translation>Ils sont signalés à la page précédente. Rien n’a été acheté.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/purchase.py" />
            <source>This has been confirmed. It can be looked at here, not changed.</source>
            <translation>Ceci a été confirmé. On peut le consulter ici, mais pas le modifier.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/purchase.py" />
            <source>With your confirmation, CoVet asks Bitwerx to connect your Cornerstone.</source>
            <translation>Avec votre confirmation, CoVet demande à Bitwerx de connecter votre Cornerstone.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/rail.py" />
            <source>Step {number} of {total}: {name}, current step</source>
            <translation>Étape {number} sur {total} : {name}, étape actuelle</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/rail.py" />
            <source>Step {number} of {total}: {name}, done</source>
            <translation>Étape {number} sur {total} : {name}, terminée</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/review.py" />
            <source>&amp;Discard</source>
            <translation>&amp;Abandonner</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/review.py" />
            <source>&amp;Keep editing</source>
            <translation>&amp;Continuer à modifier</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/review.py" />
            <source>&amp;Leave as draft</source>
            <translation>&amp;Laisser en brouillon</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/review.py" />
            <source>&amp;Send</source>
            <translation>&amp;Envoyer</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/review.py" />
            <source>As it stands it can’t be sent yet.</source>
            <translation>Tel quel, cela ne peut pas encore être envoyé.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/review.py" />
            <source>Confirm the fee?</source>
            <translation>Confirmer les frais?</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/review.py" />
            <source>Left as a draft, it is there when you come back to this page, until CoVet Desktop is quit.</source>
            <translation>Laissé en brouillon, cela sera là à votre retour sur cette page, jusqu’à ce que CoVet Desktop soit quitté.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/review.py" />
            <source>Left as a draft, it stays on this PC and is there when you come back to this page.</source>
            <translation>Laissé en brouillon, cela reste sur ce PC et sera là à votre retour sur cette page.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/review.py" />
            <source>Send these changes?</source>
            <translation>Envoyer ces changements?</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/review.py" />
            <source>What it does</source>
            <translation>Ce que cela fait</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/review.py" />
            <source>What you changed isn’t sent</source>
            <translation>Vos modifications ne sont pas envoyées</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/review.py" />
            <source>{fee}, on your usual CoVet invoice until the connection is removed.</source>
            <translation>{fee}, sur votre facture CoVet habituelle jusqu’au retrait de la connexion.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/review.py" />
            <source>{id}</source>
            <translation>{id}</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/review.py" />
            <source>{old} → {new}</source>
            <translation>{old} → {new}</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/scope.py" />
            <source>Every veterinarian gets their own appointments as cases. One connection for the whole team is the cheapest.</source>
            <translation>Chaque vétérinaire reçoit ses propres rendez-vous sous forme de cas. Une seule connexion pour toute l’équipe, c’est ce qu’il y a de plus économique.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/scope.py" />
            <source>Only &amp;my account</source>
            <translation>&amp;Mon compte seulement</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/scope.py" />
            <source>Only the appointments of {name} become cases. Nobody else on the team gets any; the team can be linked later.</source>
            <translation>Seuls les rendez-vous de cette personne deviennent des cas : {name}. Personne d’autre de l’équipe n’en reçoit; l’équipe pourra être liée plus tard.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/scope.py" />
            <source>Only your own appointments become cases. The team can be linked later.</source>
            <translation>Seuls vos propres rendez-vous deviennent des cas. L’équipe pourra être liée plus tard.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/scope.py" />
            <source>Reading who is linked now…</source>
            <translation>Lecture des comptes liés…</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/scope.py" />
            <source>Saving who is linked…</source>
            <translation>Enregistrement des comptes liés…</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/scope.py" />
            <source>somebody who has left</source>
            <translation>quelqu’un qui est parti</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/scope.py" />
            <source>{names}. Their appointments stop coming; cases that are there already stay. Linking them again later means choosing their veterinarian again.</source>
            <translation>{names}. Leurs rendez-vous n’arriveront plus; les cas déjà là restent. Pour les lier de nouveau plus tard, il faudra choisir de nouveau leur vétérinaire.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/scope.py" />
            <source>{n} people will no longer be linked</source>
            <translation>{n} personnes ne seront plus liées</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/scope.py" />
            <source>{n} person will no longer be linked</source>
            <translation>{n} personne ne sera plus liée</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/server_dialog.py" />
            <source>&amp;Type the new identifier</source>
            <translation>&amp;Taper le nouvel identifiant</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/server_dialog.py" />
            <source>1. Ask your IT person and Bitwerx to put the agent on the new server.</source>
            <translation>1. Demandez à votre informaticien et à Bitwerx d’installer l’agent sur le nouveau serveur.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/server_dialog.py" />
            <source>1. Make sure with Bitwerx that the new identifier is yours.</source>
            <translation>1. Assurez-vous auprès de Bitwerx que le nouvel identifiant est le vôtre.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/server_dialog.py" />
            <source>2. Type the identifier that Bitwerx gives you; it is looked up before it is set. If it stays the same, there is nothing to type.</source>
            <translation>2. Tapez l’identifiant que Bitwerx vous donne; il est vérifié avant d’être réglé. S’il reste le même, il n’y a rien à taper.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/server_dialog.py" />
            <source>3. Look through the veterinarians who aren't there any more; all others stay with their people.</source>
            <translation>3. Passez en revue les vétérinaires qui n’y sont plus; tous les autres restent à leurs personnes.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/server_dialog.py" />
            <source>C&amp;lose</source>
            <translation>&amp;Fermer</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/server_dialog.py" />
            <source>Copied</source>
            <translation>Copié</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/server_dialog.py" />
            <source>For Bit&amp;werx</source>
            <translation>Pour Bit&amp;werx</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/server_dialog.py" />
            <source>For our &amp;IT person</source>
            <translation>Pour notre &amp;informaticien</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/server_dialog.py" />
            <source>No mail program was found: copy it instead.</source>
            <translation>Aucun logiciel de courriel trouvé : copiez-le plutôt.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/server_dialog.py" />
            <source>The message</source>
            <translation>Le message</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/server_dialog.py" />
            <source>The server or the identifier has changed</source>
            <translation>Le serveur ou l’identifiant a changé</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/server_dialog.py" />
            <source>We &amp;replaced our server</source>
            <translation>Nous avons &amp;remplacé notre serveur</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/server_dialog.py" />
            <source>We got a &amp;new identifier</source>
            <translation>Nous avons reçu un &amp;nouvel identifiant</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/server_dialog.py" />
            <source>What has changed?</source>
            <translation>Qu’est-ce qui a changé?</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/server_messages.py" />
            <source>Bitwerx has given us a new practice identifier for our IDEXX Cornerstone.</source>
            <translation>Bitwerx nous a donné un nouvel identifiant de la clinique pour notre IDEXX Cornerstone.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/server_messages.py" />
            <source>IT</source>
            <translation>Informatique</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/server_messages.py" />
            <source>Our IDEXX Cornerstone runs on a new server. CoVet reads our appointments through Bitwerx, whose agent has to be installed there.</source>
            <translation>Notre IDEXX Cornerstone fonctionne sur un nouveau serveur. CoVet lit nos rendez-vous par Bitwerx, dont l’agent doit y être installé.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/server_messages.py" />
            <source>Our IDEXX Cornerstone runs on a new server. Please install your agent there, and tell us whether our practice identifier changes. Our IT person can be reached below.</source>
            <translation>Notre IDEXX Cornerstone fonctionne sur un nouveau serveur. Veuillez y installer votre agent et nous dire si notre identifiant de la clinique change. Les coordonnées de notre informaticien sont ci-dessous.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/server_messages.py" />
            <source>Practice identifier from Bitwerx until now: {identifier}</source>
            <translation>Identifiant de la clinique chez Bitwerx jusqu’ici : {identifier}</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/server_messages.py" />
            <source>Thank you.</source>
            <translation>Merci.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/server_messages.py" />
            <source>We were given a new practice identifier. Please confirm in writing that it stands for our clinic, and since when the former one is no longer used.</source>
            <translation>On nous a donné un nouvel identifiant de la clinique. Veuillez confirmer par écrit qu’il désigne notre clinique, et depuis quand l’ancien n’est plus utilisé.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/server_messages.py" />
            <source>What we need from you:</source>
            <translation>Ce qu’il nous faut de vous :</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/server_messages.py" />
            <source>please check that the Bitwerx agent runs on the right server (Bitwerx Mission Control Service)</source>
            <translation>vérifiez que l’agent de Bitwerx fonctionne sur le bon serveur (Bitwerx Mission Control Service)</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/server_messages.py" />
            <source>someone who can sign in to the new server as its administrator when Bitwerx calls</source>
            <translation>quelqu’un qui peut se connecter au nouveau serveur en tant qu’administrateur quand Bitwerx appelle</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/server_messages.py" />
            <source>the agent on the former server switched off, once the new one runs</source>
            <translation>l’agent de l’ancien serveur éteint, une fois que le nouveau fonctionne</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/server_messages.py" />
            <source>{clinic}: our Cornerstone server was replaced</source>
            <translation>{clinic} : notre serveur Cornerstone a été remplacé</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/server_messages.py" />
            <source>{clinic}: our practice identifier has changed</source>
            <translation>{clinic} : notre identifiant de la clinique a changé</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/set_words.py" />
            <source>Ask {names} to change it.</source>
            <translation>Demandez à {names} de le changer.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/set_words.py" />
            <source>It was changed on another PC meanwhile.</source>
            <translation>Cela a été changé entre-temps sur un autre ordinateur.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/set_words.py" />
            <source>Set now: {what}</source>
            <translation>Réglé actuellement : {what}</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/set_words.py" />
            <source>You can look at this; changing it is for owners and admins</source>
            <translation>Vous pouvez consulter ceci; le changer est réservé aux propriétaires et aux administrateurs</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/set_words.py" />
            <source>by {name}</source>
            <translation>par {name}</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/set_words.py" />
            <source>by {name}, on {device}, {when}</source>
            <translation>par {name}, sur {device}, {when}</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/set_words.py" />
            <source>by {name}, {when}</source>
            <translation>par {name}, {when}</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/set_words.py" />
            <source>{changes} What you chose here is kept: go on to send it, or take theirs.</source>
            <translation>{changes} Ce que vous avez choisi ici est conservé : continuez pour l’envoyer, ou prenez le leur.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/set_words.py" />
            <source>{name} changed it meanwhile, on {device}, {when}.</source>
            <translation>{name} l’a changé entre-temps, sur {device}, {when}.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/set_words.py" />
            <source>{n} people mapped</source>
            <translation>{n} personnes associées</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/set_words.py" />
            <source>{n} person mapped</source>
            <translation>{n} personne associée</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/shell.py" />
            <source>Manage integration</source>
            <translation>Gérer l’intégration</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/shell.py" />
            <source>Set it up once. From then on, the day's cases are there in the morning.</source>
            <translation>Configurez-le une fois. Ensuite, les cas du jour sont là le matin.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/shell.py" />
            <source>Set up Cornerstone</source>
            <translation>Configurer Cornerstone</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/shell.py" />
            <source>Your Cornerstone appointments, as cases in CoVet</source>
            <translation>De vos rendez-vous Cornerstone à vos cas CoVet</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/sign_in_card.py" />
            <source>&amp;Open it again</source>
            <translation>&amp;Ouvrir de nouveau</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/sign_in_card.py" />
            <source>&amp;Open it here</source>
            <translation>&amp;Ouvrir ici</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/sign_in_card.py" />
            <source>A page has opened there. Sign in and come back; this window goes on by itself.</source>
            <translation>Une page s’y est ouverte. Ouvrez une session et revenez; la suite est automatique.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/sign_in_card.py" />
            <source>Cancel si&amp;gn-in</source>
            <translation>Annuler l’ouverture de se&amp;ssion</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/sign_in_card.py" />
            <source>Code: {code}</source>
            <translation>Code : {code}</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/sign_in_card.py" />
            <source>Copy &amp;address</source>
            <translation>Copier l’&amp;adresse</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/sign_in_card.py" />
            <source>Did you close that page? Open it again, or use a code instead.</source>
            <translation>Avez-vous fermé cette page? Ouvrez-la de nouveau, ou utilisez plutôt un code.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/sign_in_card.py" />
            <source>Get a new &amp;code</source>
            <translation>Obtenir un nouveau &amp;code</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/sign_in_card.py" />
            <source>Getting a code…</source>
            <translation>Obtention d’un code…</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/sign_in_card.py" />
            <source>Go on in your browser</source>
            <translation>Continuez dans votre navigateur</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/sign_in_card.py" />
            <source>Open the address below there, type the code, and sign in.</source>
            <translation>Ouvrez-y l’adresse ci-dessous, tapez le code et ouvrez une session.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/sign_in_card.py" />
            <source>Opening your browser…</source>
            <translation>Ouverture de votre navigateur…</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/sign_in_card.py" />
            <source>Sign in to CoVet</source>
            <translation>Ouvrez une session CoVet</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/sign_in_card.py" />
            <source>Sign in with your &amp;browser</source>
            <translation>Ouvrir une session dans le &amp;navigateur</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/sign_in_card.py" />
            <source>The browser couldn't be opened. Copy the address and open it yourself, on this PC.</source>
            <translation>Le navigateur n’a pas pu être ouvert. Copiez l’adresse et ouvrez-la vous-même, sur cet ordinateur.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/sign_in_card.py" />
            <source>Use a &amp;code instead</source>
            <translation>Utiliser plutôt un &amp;code</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/sign_in_card.py" />
            <source>Use the bro&amp;wser instead</source>
            <translation>Utiliser plutôt le &amp;navigateur</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/sign_in_card.py" />
            <source>With the account of an owner or an admin. This app never sees your password.</source>
            <translation>Avec le compte d’une personne propriétaire ou admin. Cette application ne voit jamais votre mot de passe.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/staff_card.py" />
            <source>Changes among Cornerstone's staff</source>
            <translation>Changements dans le personnel de Cornerstone</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/staff_card.py" />
            <source>Choose…</source>
            <translation>Choisir…</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/staff_card.py" />
            <source>Chosen below: accept it</source>
            <translation>Choisi plus bas : acceptez-le</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/staff_card.py" />
            <source>Give to {name}</source>
            <translation>Donner à {name}</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/staff_card.py" />
            <source>Give {name} the new one</source>
            <translation>Donner la nouvelle à {name}</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/staff_card.py" />
            <source>Take out of the mapping</source>
            <translation>Retirer de l’association</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/staff_card.py" />
            <source>{n} appointment ahead.</source>
            <translation>{n} rendez-vous à venir.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/staff_card.py" />
            <source>{n} appointments ahead.</source>
            <translation>{n} rendez-vous à venir.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/staff_card.py" />
            <source>{n} change among Cornerstone's staff</source>
            <translation>{n} changement dans le personnel de Cornerstone</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/staff_card.py" />
            <source>{n} changes among Cornerstone's staff</source>
            <translation>{n} changements dans le personnel de Cornerstone</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/staff_popup.py" />
            <source>Nobody of that name. Robots and rooms can be shown above the table.</source>
            <translation>Personne de ce nom. On peut afficher les robots et les salles au-dessus du tableau.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/staff_popup.py" />
            <source>Search</source>
            <translation>Rechercher</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/start_up.py" />
            <source>&amp;Start CoVet Desktop when I sign in to this PC</source>
            <translation>Démarrer &amp;CoVet Desktop quand j’ouvre une session sur cet ordinateur</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/start_up.py" />
            <source>Auto-import is off, so nothing depends on it.</source>
            <translation>L’importation automatique est désactivée; rien n’en dépend donc.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/start_up.py" />
            <source>It waits in the tray, and the day's cases are there without anybody opening it.</source>
            <translation>Il attend dans la zone de notification, et les cas du jour sont là sans que personne ne l’ouvre.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/start_up.py" />
            <source>Look there under the programs that start with it, or ask your IT person.</source>
            <translation>Cherchez-y parmi les programmes qui démarrent avec lui, ou demandez à votre responsable informatique.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/start_up.py" />
            <source>Nothing is imported until somebody opens CoVet Desktop</source>
            <translation>Rien n’est importé tant que personne n’ouvre CoVet Desktop</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/start_up.py" />
            <source>Start CoVet Desktop when I sign in to this PC</source>
            <translation>Démarrer CoVet Desktop quand j’ouvre une session sur cet ordinateur</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/start_up.py" />
            <source>The day's import is made up for as soon as it runs, if that is still the same day.</source>
            <translation>L’importation du jour est rattrapée dès qu’il fonctionne, si c’est le même jour.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/start_up.py" />
            <source>This PC's own settings decide that</source>
            <translation>Ce sont les réglages de cet ordinateur qui en décident</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/telling.py" />
            <source>Not saved: {reason}</source>
            <translation>Non enregistré : {reason}</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/telling.py" />
            <source>Saved at {clock}</source>
            <translation>Enregistré à {clock}</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/telling.py" />
            <source>Saved just now</source>
            <translation>Enregistré à l’instant</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/telling.py" />
            <source>Saving…</source>
            <translation>Enregistrement…</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/veterinarians.py" />
            <source>&amp;Accept Mapping</source>
            <translation>&amp;Accepter l’association</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/veterinarians.py" />
            <source>&amp;Try again</source>
            <translation>&amp;Réessayer</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/veterinarians.py" />
            <source>Decide whose they are</source>
            <translation>Décider à qui ils sont</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/veterinarians.py" />
            <source>Each person's Cornerstone appointments become cases in their CoVet account.</source>
            <translation>Les rendez-vous de chaque personne dans Cornerstone deviennent des cas dans son compte CoVet.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/veterinarians.py" />
            <source>Nobody here has the appointments of {names} and {more} more.</source>
            <translation>Rendez-vous que personne n’a ici : {names} et {more} de plus.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/veterinarians.py" />
            <source>Nobody here has the appointments of {names}.</source>
            <translation>Rendez-vous que personne n’a ici : {names}.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/veterinarians.py" />
            <source>Reading the staff from Cornerstone…</source>
            <translation>Lecture du personnel dans Cornerstone…</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/veterinarians.py" />
            <source>Saving which veterinarian is which…</source>
            <translation>Enregistrement de l’association…</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/veterinarians.py" />
            <source>Search members and veterinarians</source>
            <translation>Rechercher parmi les membres et les vétérinaires</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/veterinarians.py" />
            <source>Show &amp;robots and rooms</source>
            <translation>Afficher ro&amp;bots et salles</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/veterinarians.py" />
            <source>Show robots and rooms</source>
            <translation>Afficher robots et salles</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/veterinarians.py" />
            <source>Which veterinarian is which?</source>
            <translation>Qui est qui parmi les vétérinaires?</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/veterinarians.py" />
            <source>{done} of {total} decided</source>
            <translation>Décidés : {done} sur {total}</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/veterinarians.py" />
            <source>{n} are otherwise in CoVet now</source>
            <translation>{n} sont différents dans CoVet maintenant</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/veterinarians.py" />
            <source>{n} has to be chosen anew</source>
            <translation>{n} est à choisir de nouveau</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/veterinarians.py" />
            <source>{n} have to be chosen anew</source>
            <translation>{n} sont à choisir de nouveau</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/veterinarians.py" />
            <source>{n} is otherwise in CoVet now</source>
            <translation>{n} est différent dans CoVet maintenant</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/waiting.py" />
            <source>&amp;Change the request</source>
            <translation>&amp;Modifier la demande</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/waiting.py" />
            <source>Ask your IT whether Bitwerx has called; the message for them says what is needed. If nobody has called, CoVet's support can ask Bitwerx.</source>
            <translation>Demandez à votre responsable informatique si Bitwerx a appelé; le message qui lui est destiné dit ce qu’il faut. Si personne n’a appelé, le soutien de CoVet peut le demander à Bitwerx.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/waiting.py" />
            <source>Ask {names} to settle it.</source>
            <translation>Demandez à {names} de régler la question.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/waiting.py" />
            <source>Check &amp;now</source>
            <translation>&amp;Vérifier</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/waiting.py" />
            <source>Checking now…</source>
            <translation>Vérification en cours…</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/waiting.py" />
            <source>Copy &amp;message for IT</source>
            <translation>Copier le message pour les T&amp;I</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/waiting.py" />
            <source>Have the practice identifier ready that Bitwerx gave you.</source>
            <translation>Ayez sous la main l’identifiant de la clinique que Bitwerx vous a donné.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/waiting.py" />
            <source>It takes longer than usual</source>
            <translation>Cela prend plus de temps que d’habitude</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/waiting.py" />
            <source>Set-up goes on once this is settled.</source>
            <translation>La configuration reprendra une fois que ce sera réglé.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/waiting.py" />
            <source>Why it is suspended</source>
            <translation>Pourquoi elle est suspendue</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/waiting.py" />
            <source>Why it was declined</source>
            <translation>Pourquoi elle a été refusée</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/waiting.py" />
            <source>You can change the details and send it again.</source>
            <translation>Vous pouvez modifier les renseignements et l’envoyer de nouveau.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/waiting.py" />
            <source>You can close this window. We'll tell you on this PC as soon as it is ready.</source>
            <translation>Vous pouvez fermer cette fenêtre. Nous vous préviendrons ici dès que ce sera prêt.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/waiting.py" />
            <source>next check in {n} minute</source>
            <translation>prochaine vérification dans {n} minute</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/waiting.py" />
            <source>next check in {n} minutes</source>
            <translation>prochaine vérification dans {n} minutes</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/waiting_steps.py" />
            <source>CoVet is handing it over to Bitwerx.</source>
            <translation>CoVet transmet la demande à Bitwerx.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/waiting_steps.py" />
            <source>It's Bitwerx's turn: they contact you.</source>
            <translation>C’est au tour de Bitwerx : on vous contactera.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/waiting_steps.py" />
            <source>It's your turn: change the request and send it again.</source>
            <translation>C’est à vous : modifiez la demande et envoyez-la de nouveau.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/waiting_steps.py" />
            <source>Practice identifier, who is linked, which vet is which</source>
            <translation>Identifiant de la clinique, comptes liés, association des vétérinaires</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/waiting_steps.py" />
            <source>With Bitwerx</source>
            <translation>Chez Bitwerx</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/waiting_steps.py" />
            <source>by {name}, from {device}</source>
            <translation>par {name}, sur {device}</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/waiting_steps.py" />
            <source>late since {day}</source>
            <translation>en retard depuis le {day}</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/welcome.py" />
            <source>Good to have at hand</source>
            <translation>À avoir sous la main</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/welcome.py" />
            <source>How it goes</source>
            <translation>Comment ça se passe</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/welcome.py" />
            <source>Looking where your set-up stands…</source>
            <translation>Vérification de l’état de votre configuration…</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/welcome.py" />
            <source>Not you? &amp;Use another account</source>
            <translation>Ce n’est pas vous? &amp;Utiliser un autre compte</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/welcome.py" />
            <source>Now, five minutes: the clinic's details, then you confirm the fee.</source>
            <translation>Maintenant, cinq minutes : la fiche de la clinique, puis vous confirmez les frais.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/welcome.py" />
            <source>Sign in again and you're back where you were. What you typed is kept.</source>
            <translation>Ouvrez une nouvelle session pour revenir où vous étiez. Ce que vous avez tapé est conservé.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/welcome.py" />
            <source>The clinic's details as they are in Cornerstone (Lists › Practice)</source>
            <translation>Les renseignements de la clinique tels qu’ils sont dans Cornerstone (Lists › Practice)</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/welcome.py" />
            <source>The fee: {fee} for each Cornerstone server, however many people use it. You confirm it twice before it begins.</source>
            <translation>Les frais : {fee} pour chaque serveur Cornerstone, peu importe le nombre d’utilisateurs. Vous confirmez deux fois avant qu’ils ne commencent.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/welcome.py" />
            <source>Then five minutes more: the identifier from Bitwerx, who is linked, which vet is which, and the first import.</source>
            <translation>Puis cinq autres minutes : l’identifiant de Bitwerx, qui est lié, qui est quel vétérinaire, et la première importation.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/welcome.py" />
            <source>There is a fee. You see it, and confirm it twice, before it begins.</source>
            <translation>Il y a des frais. Vous les voyez, et les confirmez deux fois, avant qu’ils ne commencent.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/welcome.py" />
            <source>This PC's keychain is locked</source>
            <translation>Le trousseau de cet ordinateur est verrouillé</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/welcome.py" />
            <source>Two to three business days: Bitwerx contacts you and prepares your server.</source>
            <translation>Deux à trois jours ouvrables : Bitwerx vous contacte et prépare votre serveur.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/welcome.py" />
            <source>Waiting for the keychain to be unlocked…</source>
            <translation>En attente du déverrouillage du trousseau…</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/welcome.py" />
            <source>Who can be called about the Cornerstone server</source>
            <translation>Qui peut être appelé au sujet du serveur Cornerstone</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/welcome.py" />
            <source>You've been signed out</source>
            <translation>Votre session a été fermée</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/welcome.py" />
            <source>Your sign-in is kept there. Unlock it (often with your password for this PC), then try again.</source>
            <translation>Votre session y est conservée. Déverrouillez-le (souvent avec le mot de passe de cet ordinateur), puis réessayez.</translation>
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/zone_field.py" />
            <source>Search for a city</source>
            <translation>Rechercher une ville</translation>
        </message>
    </context>
</TS>
