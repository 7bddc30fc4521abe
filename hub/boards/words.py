"""What a web board says, in English, German and Arabic: the kitchen window's words."""

from typing import Final

import msgspec

from fynlo_pos.sync.protocol.frames import Why


class Words(msgspec.Struct, frozen=True):
    """One language's words; ``{name}`` stands for a value."""

    tag: str = "en"
    dir: str = "ltr"
    new: str = "NEW"
    due: str = "DUE"
    late: str = "LATE"
    later: str = "LATER"
    ready_state: str = "READY"
    ready: str = "Ready"
    collected: str = "Collected"
    read_first: str = "Read the allergy first"
    seen: str = "Seen"
    not_ready: str = "Not ready yet"
    all_waits: str = "It waits to be called away"
    allergy: str = "ALLERGY"
    touch_when_read: str = "Touch when you have read it"
    is_read: str = "Read"
    added: str = "+ ADDED"
    cancelled: str = "− CANCELLED"
    all_cancelled: str = "CANCELLED"
    printed: str = "ON PAPER"
    printed_at: str = "printed {time}"
    done: str = "DONE"
    rush: str = "FIRST"
    large: str = "Large"
    all_day: str = "All day"
    choices: str = "With"
    recall: str = "Recall"
    nothing_finished: str = "Nothing was finished in the last hour."
    nothing_to_make: str = "Nothing is to be made now."
    close: str = "Close"
    open: str = "{count} open"
    below: str = "{count} more below"
    usual: str = "usual {count} min"
    usual_at: str = "{station} {count} min"
    minutes: str = "{count} min"
    table: str = "Table {number}"
    eat_in: str = "Eat in"
    take_away: str = "Take away"
    course: str = "Course {number}"
    course_later: str = "{course}, later:"
    call_away: str = "Call away: {course}"
    called_away: str = "{course} is made now"
    let_wait: str = "{course}: let it wait"
    waits: str = "{course} waits"
    undo: str = "Undo"
    was_ready: str = "{order} is ready"
    was_collected: str = "{order} is collected"
    not_done: str = "That was not kept. What you see is how it stands. Touch it again."
    all_made: str = "All made"
    appear: str = "New orders appear here by themselves."
    none_waiting: str = "Nothing at the pass"
    stand: str = "Orders stand here until they are collected."
    no_station: str = "No kitchen screen is set up yet"
    set_up: str = (
        "Name a station on the till and say what it makes: Settings, Kitchen. Its orders then come "
        "here."
    )
    which: str = "Which station is this?"
    choose: str = "Choose it once. This screen then shows what is made there."
    gone: str = "This screen’s station is not there any more"
    new_code: str = "Ask a manager for a new code, for the station that this screen is to be."
    all_well: str = "All well"
    no_connection: str = "No connection"
    lost: str = "No connection since {time}, orders below may be old."
    reading: str = "Reading today’s orders …"
    sound: str = "Touch anywhere to hear new orders."
    pair_title: str = "Kitchen screen"
    pair_text: str = (
        "Make this tablet a kitchen screen: a manager makes the code on the till, under Terminals. "
        "It works once, for ten minutes."
    )
    pair_code: str = "Code"
    pair: str = "Use this tablet"
    wrong: str = (
        "That code is not right, was used before, or is older than ten minutes. Nothing was "
        "changed. Ask for a new one."
    )
    other: str = (
        "That code is for a till, not for a kitchen screen in a browser, and cannot be used any "
        "more. Ask for a board’s code."
    )
    elsewhere: str = (
        "Another hub is in charge of who belongs to this shop. Open this page there, with a new "
        "code."
    )
    too_many: str = "Too many wrong codes came from here. Wait a minute, then try again."
    busy: str = "The hub cannot do that just now. Nothing was changed. Try again."
    shut_out: str = "This screen was taken off the shop’s terminals. Ask a manager for a new code."
    no_script: str = "This page needs JavaScript. Turn it on in the browser, then load it again."
    demo: str = "Demo: nothing here is a real sale"


ENGLISH: Final = Words()
GERMAN: Final = Words(
    tag="de",
    new="NEU",
    due="FÄLLIG",
    late="SPÄT",
    later="SPÄTER",
    ready_state="FERTIG",
    ready="Fertig",
    collected="Abgeholt",
    read_first="Zuerst die Allergie lesen",
    seen="Gesehen",
    not_ready="Noch nicht fertig",
    all_waits="Wartet, bis es abgerufen wird",
    allergy="ALLERGIE",
    touch_when_read="Berühren, wenn gelesen",
    is_read="Gelesen",
    added="+ DAZU",
    cancelled="− STORNIERT",
    all_cancelled="STORNIERT",
    printed="AUF PAPIER",
    printed_at="gedruckt {time}",
    done="GEMACHT",
    rush="ZUERST",
    large="Groß",
    all_day="Insgesamt",
    choices="Mit",
    recall="Zurückholen",
    nothing_finished="In der letzten Stunde wurde nichts fertig.",
    nothing_to_make="Jetzt ist nichts zu machen.",
    close="Schließen",
    open="{count} offen",
    below="{count} weitere darunter",
    usual="üblich {count} Min.",
    usual_at="{station} {count} Min.",
    minutes="{count} Min.",
    table="Tisch {number}",
    eat_in="Hier essen",
    take_away="Zum Mitnehmen",
    course="Gang {number}",
    course_later="{course}, später:",
    call_away="Abrufen: {course}",
    called_away="{course} wird jetzt gemacht",
    let_wait="{course}: warten lassen",
    waits="{course} wartet",
    undo="Rückgängig",
    was_ready="{order} ist fertig",
    was_collected="{order} ist abgeholt",
    not_done="Das wurde nicht behalten. Was Sie sehen, ist der Stand. Berühren Sie es noch einmal.",
    all_made="Alles gemacht",
    appear="Neue Bestellungen erscheinen hier von selbst.",
    none_waiting="Nichts am Pass",
    stand="Bestellungen stehen hier, bis sie abgeholt sind.",
    no_station="Noch ist kein Küchenbildschirm eingerichtet",
    set_up="Benennen Sie an der Kasse eine Station und was sie macht: Einstellungen, Küche. Ihre "
    "Bestellungen kommen dann hierher.",
    which="Welche Station ist das?",
    choose="Einmal wählen. Dieser Bildschirm zeigt dann, was dort gemacht wird.",
    gone="Die Station dieses Bildschirms gibt es nicht mehr",
    new_code="Bitten Sie die Leitung um einen neuen Code, für die Station dieses Bildschirms.",
    all_well="Alles gut",
    no_connection="Keine Verbindung",
    lost="Keine Verbindung seit {time}, die Bestellungen unten können alt sein.",
    reading="Die Bestellungen von heute werden gelesen …",
    sound="Irgendwo berühren, um neue Bestellungen zu hören.",
    pair_title="Küchenbildschirm",
    pair_text="Machen Sie dieses Tablet zum Küchenbildschirm: Die Leitung erstellt den Code an der "
    "Kasse, unter Geräte. Er gilt einmal, zehn Minuten lang.",
    pair_code="Code",
    pair="Dieses Tablet verwenden",
    wrong="Dieser Code stimmt nicht, wurde schon verwendet oder ist älter als zehn Minuten. Nichts "
    "wurde geändert. Bitten Sie um einen neuen.",
    other="Dieser Code ist für eine Kasse, nicht für einen Küchenbildschirm im Browser, und gilt "
    "nicht mehr. Bitten Sie um den Code eines Küchenbildschirms.",
    elsewhere="Ein anderer Hub bestimmt, wer zu diesem Geschäft gehört. Öffnen Sie diese Seite "
    "dort, mit einem neuen Code.",
    too_many="Von hier kamen zu viele falsche Codes. Warten Sie eine Minute und versuchen Sie es "
    "dann noch einmal.",
    busy="Das geht im Augenblick nicht. Nichts wurde geändert. Versuchen Sie es noch einmal.",
    shut_out="Dieser Bildschirm gehört nicht mehr zum Geschäft. Bitten Sie die Leitung um einen "
    "neuen Code.",
    no_script="Diese Seite braucht JavaScript. Schalten Sie es im Browser ein und laden Sie neu.",
    demo="Demo: nichts hiervon ist ein echter Verkauf",
)
ARABIC: Final = Words(
    tag="ar",
    dir="rtl",
    new="جديد",
    due="حان",
    late="متأخر",
    later="لاحقًا",
    ready_state="جاهز",
    ready="جاهز",
    collected="استُلم",
    read_first="اقرأ الحساسية أولًا",
    seen="شوهد",
    not_ready="ليس جاهزًا بعد",
    all_waits="ينتظر أن يُطلب",
    allergy="حساسية",
    touch_when_read="المس بعد القراءة",
    is_read="قُرئت",
    added="+ أُضيف",
    cancelled="− أُلغي",
    all_cancelled="أُلغي",
    printed="على ورق",
    printed_at="طُبع {time}",
    done="حُضّر",
    rush="أولًا",
    large="كبير",
    all_day="المجموع",
    choices="مع",
    recall="استرجاع",
    nothing_finished="لم يُنجز شيء في الساعة الأخيرة.",
    nothing_to_make="لا شيء للتحضير الآن.",
    close="إغلاق",
    open="مفتوح: {count}",
    below="{count} أخرى أدناه",
    usual="المعتاد {count} د",
    usual_at="{station} {count} د",
    minutes="{count} د",
    table="طاولة {number}",
    eat_in="في المحل",
    take_away="سفري",
    course="الطبق {number}",
    course_later="{course}، لاحقًا:",
    call_away="اطلب الآن: {course}",
    called_away="{course} يُحضَّر الآن",
    let_wait="{course}: دعه ينتظر",
    waits="{course} ينتظر",
    undo="تراجع",
    was_ready="{order} جاهز",
    was_collected="استُلم {order}",
    not_done="لم يُحفظ ذلك. ما تراه هو الوضع الحالي. المسه مرة أخرى.",
    all_made="تم تحضير الكل",
    appear="تظهر الطلبات الجديدة هنا تلقائيًا.",
    none_waiting="لا شيء عند التسليم",
    stand="تبقى الطلبات هنا حتى تُستلم.",
    no_station="لم تُعدّ شاشة مطبخ بعد",
    set_up="سمِّ محطة على الصندوق وحدد ما تحضّره: الإعدادات، المطبخ. ثم تأتي طلباتها إلى هنا.",
    which="أي محطة هذه؟",
    choose="اخترها مرة واحدة. ثم تعرض هذه الشاشة ما يُحضَّر هناك.",
    gone="محطة هذه الشاشة لم تعد موجودة",
    new_code="اطلب من المدير رمزًا جديدًا للمحطة التي ستكونها هذه الشاشة.",
    all_well="كل شيء على ما يرام",
    no_connection="لا اتصال",
    lost="لا اتصال منذ {time}، قد تكون الطلبات أدناه قديمة.",
    reading="تُقرأ طلبات اليوم …",
    sound="المس أي مكان لسماع الطلبات الجديدة.",
    pair_title="شاشة المطبخ",
    pair_text="اجعل هذا الجهاز شاشة مطبخ: ينشئ المدير الرمز على الصندوق ضمن "
    "الأجهزة. يصلح مرة واحدة لمدة عشر دقائق.",
    pair_code="الرمز",
    pair="استخدم هذا الجهاز",
    wrong="الرمز غير صحيح أو استُخدم من قبل أو مضت عليه عشر دقائق. لم يتغير شيء. اطلب رمزًا جديدًا.",
    other="هذا الرمز لصندوق لا لشاشة مطبخ في المتصفح، ولم يعد صالحًا. اطلب رمز شاشة.",
    elsewhere="مركز آخر هو المسؤول عن أجهزة هذا المحل. افتح هذه الصفحة هناك برمز جديد.",
    too_many="وردت من هنا رموز خاطئة كثيرة. انتظر دقيقة ثم حاول مرة أخرى.",
    busy="لا يمكن ذلك الآن. لم يتغير شيء. حاول مرة أخرى.",
    shut_out="أُخرجت هذه الشاشة من أجهزة المحل. اطلب من المدير رمزًا جديدًا.",
    no_script="تحتاج هذه الصفحة إلى JavaScript. فعّله في المتصفح ثم أعد التحميل.",
    demo="تجربة: لا شيء هنا بيع حقيقي",
)
LANGUAGES: Final = {each.tag: each for each in (ENGLISH, GERMAN, ARABIC)}
_MOST_ASKED: Final = 20


def words_for(accepted: str) -> Words:
    """Return the words a browser asks for (``Accept-Language``), English where none is here."""
    asked = [part.split(";")[0].strip() for part in accepted.split(",")[:_MOST_ASKED]]
    tags = (tag.split("-")[0].lower() for tag in asked)
    return next((LANGUAGES[tag] for tag in tags if tag in LANGUAGES), ENGLISH)


def refusal(words: Words, why: Why) -> str:
    """Return why a code pairs no board here."""
    told = {Why.NOT_YOURS: words.other, Why.NOT_AUTHORITY: words.elsewhere}
    return told.get(why, words.wrong)
