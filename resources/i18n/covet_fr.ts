<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_CA" sourcelanguage="en">
    <context>
        <name>CoVet</name>
        <message>
            <location filename="../../covet_desktop/core/clinic_form.py" />
            <source>Choose a country from the list.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../covet_desktop/core/clinic_form.py" />
            <source>Choose one from the list.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../covet_desktop/core/clinic_form.py" />
            <source>Choose the clinic's time zone.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../covet_desktop/core/clinic_form.py" />
            <source>Choose the country.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../covet_desktop/core/clinic_form.py" />
            <source>Choose the province or territory.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../covet_desktop/core/clinic_form.py" />
            <source>Choose the state.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../covet_desktop/core/clinic_form.py" />
            <source>Choose where the Cornerstone server is.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../covet_desktop/core/clinic_form.py" />
            <source>Complete the technical contact, or leave all three fields empty.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../covet_desktop/core/clinic_form.py" />
            <source>The Practice ID in Cornerstone is 1 to 3 letters or digits.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../covet_desktop/core/clinic_form.py" />
            <source>There are invisible characters in it. Type it anew, please.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../covet_desktop/core/clinic_form.py" />
            <source>This doesn't look like a phone number. Example: {example}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../covet_desktop/core/clinic_form.py" />
            <source>This doesn't look like an e-mail address. Example: {example}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../covet_desktop/core/clinic_form.py" />
            <source>This is too long: {longest} characters at most.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../covet_desktop/core/clinic_form.py" />
            <source>Type a whole number from 1 to 999.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../covet_desktop/core/clinic_form.py" />
            <source>Type how many Cornerstone servers the clinic has: 1 or more.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../covet_desktop/core/clinic_form.py" />
            <source>Type how many locations the clinic has: 1 or more.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../covet_desktop/core/clinic_form.py" />
            <source>Type the Practice ID: 1 to 3 letters or digits.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../covet_desktop/core/clinic_form.py" />
            <source>Type the ZIP code.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../covet_desktop/core/clinic_form.py" />
            <source>Type the city.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../covet_desktop/core/clinic_form.py" />
            <source>Type the clinic's name as it is in Cornerstone.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../covet_desktop/core/clinic_form.py" />
            <source>Type the clinic's phone number.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../covet_desktop/core/clinic_form.py" />
            <source>Type the name of the person whom Bitwerx can call.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../covet_desktop/core/clinic_form.py" />
            <source>Type the postal code.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../covet_desktop/core/clinic_form.py" />
            <source>Type the street and number.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../covet_desktop/core/clinic_form.py" />
            <source>Type this person's e-mail address.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../covet_desktop/core/clinic_form.py" />
            <source>Type this person's phone number.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../covet_desktop/core/countries.py" />
            <source>A Canadian postal code looks like {example}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../covet_desktop/core/countries.py" />
            <source>A ZIP code looks like {example}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../covet_desktop/core/countries.py" />
            <source>Alberta</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../covet_desktop/core/countries.py" />
            <source>Australia</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../covet_desktop/core/countries.py" />
            <source>Belgium</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../covet_desktop/core/countries.py" />
            <source>British Columbia</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../covet_desktop/core/countries.py" />
            <source>Canada</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../covet_desktop/core/countries.py" />
            <source>France</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../covet_desktop/core/countries.py" />
            <source>Ireland</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../covet_desktop/core/countries.py" />
            <source>Luxembourg</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../covet_desktop/core/countries.py" />
            <source>Manitoba</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../covet_desktop/core/countries.py" />
            <source>New Brunswick</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../covet_desktop/core/countries.py" />
            <source>New Zealand</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../covet_desktop/core/countries.py" />
            <source>Newfoundland and Labrador</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../covet_desktop/core/countries.py" />
            <source>Northwest Territories</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../covet_desktop/core/countries.py" />
            <source>Nova Scotia</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../covet_desktop/core/countries.py" />
            <source>Nunavut</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../covet_desktop/core/countries.py" />
            <source>Ontario</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../covet_desktop/core/countries.py" />
            <source>Prince Edward Island</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../covet_desktop/core/countries.py" />
            <source>Quebec</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../covet_desktop/core/countries.py" />
            <source>Saskatchewan</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../covet_desktop/core/countries.py" />
            <source>Switzerland</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../covet_desktop/core/countries.py" />
            <source>United Kingdom</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../covet_desktop/core/countries.py" />
            <source>United States</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../covet_desktop/core/countries.py" />
            <source>Yukon</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../covet_desktop/core/setup.py" />
            <source>Choose the Cornerstone veterinarian of one CoVet user at least.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../covet_desktop/core/setup.py" />
            <source>Choose who is linked.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../covet_desktop/core/setup.py" />
            <source>Type or paste the identifier that Bitwerx gave you.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../covet_desktop/desktop.py" />
            <source>Keep it running</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../covet_desktop/desktop.py" />
            <source>Quit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../covet_desktop/desktop.py" />
            <source>Quit CoVet Desktop</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../covet_desktop/desktop.py" />
            <source>The import of a day is made up for if you start it again that day.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../covet_desktop/desktop.py" />
            <source>While CoVet Desktop isn't running, no appointments are imported.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../covet_desktop/engine/buying.py" />
            <source>An earlier request hasn't been answered yet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../covet_desktop/engine/buying.py" />
            <source>Drop it, look at the fee once more and confirm it anew.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../covet_desktop/engine/buying.py" />
            <source>Look whether it arrived before you send another one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../covet_desktop/engine/buying.py" />
            <source>The request is more than six days old.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../covet_desktop/engine/looking.py" />
            <source>Ask CoVet's support to switch the Cornerstone integration on.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../covet_desktop/engine/looking.py" />
            <source>CoVet doesn't offer Cornerstone to this account.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../covet_desktop/engine/runner.py" />
            <source>Nothing you entered is lost. Try again; if it stays, restart the app and tell CoVet's support.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../covet_desktop/engine/runner.py" />
            <source>Something went wrong in CoVet Desktop itself.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../covet_desktop/engine/services.py" />
            <source>Cornerstone isn't connected yet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../covet_desktop/engine/services.py" />
            <source>Finish the set-up first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../covet_desktop/engine/services.py" />
            <source>Sign in to CoVet again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../covet_desktop/engine/services.py" />
            <source>You aren't signed in.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../covet_desktop/engine/signing.py" />
            <source>Nobody signed in within {minutes} minutes.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../covet_desktop/engine/signing.py" />
            <source>Start the sign-in again when you are ready.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../covet_desktop/engine/verbs.py" />
            <source>Sign in to CoVet first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../covet_desktop/ui/home/case_list.py" />
            <source>Nobody in CoVet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../covet_desktop/ui/home/case_list.py" />
            <source>linked to Cornerstone</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../covet_desktop/ui/home/case_list.py" />
            <source>not linked to Cornerstone</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../covet_desktop/ui/home/case_list.py" />
            <source>{n} case</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../covet_desktop/ui/home/case_list.py" />
            <source>{n} cases</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../covet_desktop/ui/home/sentence.py" />
            <source>Auto-import is off</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../covet_desktop/ui/home/sentence.py" />
            <source>Imported at {clock}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../covet_desktop/ui/home/sentence.py" />
            <source>Imported at {clock}, from Cornerstone data of {data_clock}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../covet_desktop/ui/home/sentence.py" />
            <source>Importing appointments…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../covet_desktop/ui/home/sentence.py" />
            <source>Next import: {when}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../covet_desktop/ui/home/sentence.py" />
            <source>No cases for today yet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../covet_desktop/ui/home/sentence.py" />
            <source>Nothing is imported until you sign in again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../covet_desktop/ui/home/sentence.py" />
            <source>One moment…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../covet_desktop/ui/home/sentence.py" />
            <source>Ready to be set up</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../covet_desktop/ui/home/sentence.py" />
            <source>The connection is suspended.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../covet_desktop/ui/home/sentence.py" />
            <source>The last import didn't work.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../covet_desktop/ui/home/sentence.py" />
            <source>Today's case is here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../covet_desktop/ui/home/sentence.py" />
            <source>Today's {n} cases are here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../covet_desktop/ui/home/sentence.py" />
            <source>Waiting for activation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../covet_desktop/ui/home/sentence.py" />
            <source>You are signed out.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../covet_desktop/ui/home/sentence.py" />
            <source>next import {when}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../covet_desktop/ui/home/sentence.py" />
            <source>{done} of {total} appointments</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../covet_desktop/ui/home/sentence.py" />
            <source>{name}, {city}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../covet_desktop/ui/home/sentence.py" />
            <source>{n} appointment was skipped</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../covet_desktop/ui/home/sentence.py" />
            <source>{n} appointments were skipped</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../covet_desktop/ui/home/sentence.py" />
            <source>▲ Rejected</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../covet_desktop/ui/home/sentence.py" />
            <source>▲ Suspended</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../covet_desktop/ui/home/sentence.py" />
            <source>✓ Connected</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../covet_desktop/ui/home/window.py" />
            <source>&amp;Cancel import</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../covet_desktop/ui/home/window.py" />
            <source>&amp;Import now</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../covet_desktop/ui/home/window.py" />
            <source>&amp;Manage integration</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../covet_desktop/ui/home/window.py" />
            <source>&amp;Three days</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../covet_desktop/ui/home/window.py" />
            <source>&amp;Today</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../covet_desktop/ui/home/window.py" />
            <source>Connection</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../covet_desktop/ui/home/window.py" />
            <source>Language</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../covet_desktop/ui/home/window.py" />
            <source>Nothing has been imported for today yet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../covet_desktop/ui/home/window.py" />
            <source>State</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../covet_desktop/ui/home/window.py" />
            <source>The appointments are being imported…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../covet_desktop/ui/home/window.py" />
            <source>There are no cases for today.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../covet_desktop/ui/home/window.py" />
            <source>Today and to&amp;morrow</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../covet_desktop/ui/home/window.py" />
            <source>Today's cases by veterinarian</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../covet_desktop/ui/text.py" />
            <source>{day}, {clock}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../covet_desktop/ui/tray.py" />
            <source>&amp;Import today</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../covet_desktop/ui/tray.py" />
            <source>&amp;Open CoVet Desktop</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../covet_desktop/ui/tray.py" />
            <source>&amp;Quit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../covet_desktop/ui/tray.py" />
            <source>Cornerstone isn't connected yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../covet_desktop/ui/tray.py" />
            <source>Importing: {done} of {total}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../covet_desktop/ui/tray.py" />
            <source>Importing…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../covet_desktop/ui/tray.py" />
            <source>Signed out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../covet_desktop/ui/tray.py" />
            <source>Starting…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../covet_desktop/ui/tray.py" />
            <source>The connection needs you</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../covet_desktop/ui/tray.py" />
            <source>The last import didn't work</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../covet_desktop/ui/tray.py" />
            <source>{n} case today</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../covet_desktop/ui/tray.py" />
            <source>{n} cases today</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../covet_desktop/ui/widgets/banner.py" />
            <source>&amp;Details</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../covet_desktop/ui/widgets/banner.py" />
            <source>Answer: {code}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../covet_desktop/ui/widgets/banner.py" />
            <source>Details</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../covet_desktop/ui/widgets/banner.py" />
            <source>Request: {request_id}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../covet_desktop/ui/widgets/tracker.py" />
            <source>done</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../covet_desktop/ui/widgets/tracker.py" />
            <source>later</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../covet_desktop/ui/widgets/tracker.py" />
            <source>stopped</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../covet_desktop/ui/widgets/tracker.py" />
            <source>under way</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/page.py" />
            <source>&amp;Next</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/page.py" />
            <source>Cancel</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/rail.py" />
            <source>Activation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/rail.py" />
            <source>Auto-import</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/rail.py" />
            <source>Clinic information</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/rail.py" />
            <source>Import range</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/rail.py" />
            <source>Linking scope</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/rail.py" />
            <source>Paid connection</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/rail.py" />
            <source>Practice identifier</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/rail.py" />
            <source>Sign in</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/rail.py" />
            <source>Step {number} of {total}: {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/rail.py" />
            <source>Step {number} of {total}: {name}, current step</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/rail.py" />
            <source>Step {number} of {total}: {name}, done</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/rail.py" />
            <source>Veterinarians</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/shell.py" />
            <source>&amp;Try again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/shell.py" />
            <source>Set up Cornerstone</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/shell.py" />
            <source>Trying again…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../covet_desktop/ui/wizard/staff_popup.py" />
            <source>Search by name, code or location</source>
            <translation type="unfinished" />
        </message>
    </context>
</TS>
