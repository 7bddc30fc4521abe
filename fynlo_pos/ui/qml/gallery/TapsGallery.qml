import QtQuick
import QtQuick.Layouts
import Fynlo.Controls

ColumnLayout {
    id: root

    spacing: Theme.space24

    ButtonsGallery {}
    Part {
        title: "IconButton"

        IconButton {
            iconName: "menu"
            name: "Menu"
        }
        IconButton {
            iconName: "back"
            name: "Back"
            bordered: true
        }
        IconButton {
            iconName: "info"
            name: "Allergens"
            chosen: true
        }
        IconButton {
            iconName: "printer"
            name: "Print"
            down: true
        }
        IconButton {
            iconName: "sync"
            name: "Refresh"
            busy: true
        }
        IconButton {
            iconName: "trash"
            name: "Delete"
            enabled: false
            reason: "Managers only"
        }
        IconButton {
            iconName: "bell"
            name: "Messages"
            badge: 2
            size: Theme.targetMain
            bordered: true
        }
    }
    Part {
        title: "Chip, Segmented, Stepper, Tabs, Switch"

        Chip {
            text: "Whole"
        }
        Chip {
            text: "Oat"
            amount: "+0.40"
            chosen: true
        }
        Chip {
            text: "Soya"
            amount: "+0.40"
        }
        Chip {
            text: "Syrup"
            enabled: false
            reason: "Sold out"
        }
        Chip {
            text: "Nuts"
            tone: Tone.Stop
            chosen: true
        }
        Chip {
            text: "Table 6"
            removable: true
        }
        Segmented {
            objectName: "whereSegmented"
            name: "Where"
            options: ["Eat in", "Take away"]
            current: 0
        }
        Segmented {
            name: "How"
            options: ["Cash", "Card", "Gift card"]
            reasons: ["", "", "Not set up"]
            current: 1
        }
        Stepper {
            objectName: "countStepper"
            value: 1
            from: 1
        }
        Stepper {
            value: 2
            shown: "0.250 kg"
            name: "Weight"
        }
        Switch {
            width: Theme.width320
            text: "Reduce motion"
            on: true
        }
        Switch {
            width: Theme.width320
            objectName: "receiptSwitch"
            text: "Print every receipt"
            detail: "Otherwise only when asked"
        }
        Switch {
            width: Theme.width320
            text: "Card reader"
            enabled: false
            reason: "No reader is paired"
        }
    }
    Part {
        title: "StatusLight, Badge, Spinner"

        StatusLight {
            text: "All well"
        }
        StatusLight {
            text: "2 wait"
            tone: Tone.Warn
        }
        StatusLight {
            text: "No printer"
            tone: Tone.Stop
        }
        Badge {
            text: "2"
        }
        Badge {
            text: "LATE"
            tone: Tone.Stop
        }
        Badge {
            text: "DUE"
            tone: Tone.Warn
        }
        Spinner {}
    }
    FieldLine {
        id: written

        visible: false
        enterName: "Search"
    }
    Keyboard {
        Layout.fillWidth: true
        line: written
    }
    Part {
        title: "Icons"

        Repeater {
            model: ["menu", "back", "forward", "chevron", "down", "up", "close", "search", "check", "minus", "plus", "backspace", "info", "warning", "printer", "drawer", "user", "users", "clock", "undo", "more", "receipt", "chart", "hold", "tag", "bag", "cup", "lock", "unlock", "cash", "card", "gift", "bank", "calendar", "keyboard", "shift", "enter", "table", "list", "settings", "edit", "trash", "split", "percent", "note", "star", "clean", "scan", "reader", "kitchen", "bell", "refund", "sync", "eye", "mail", "send", "import", "export", "exit", "sun", "moon", "home", "box", "qr", "wifi-off", "next", "disk"]

            Icon {
                required property string modelData

                icon: modelData
            }
        }
    }
}
