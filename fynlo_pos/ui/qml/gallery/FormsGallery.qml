import QtQuick
import QtQuick.Layouts
import Fynlo.Controls

ColumnLayout {
    id: root

    spacing: Theme.space24

    Part {
        title: "Field, Search"

        Search {
            width: Theme.width320
        }
        Field {
            objectName: "nameField"
            width: Theme.width320
            label: "Name"
            placeholder: "As on the menu"
            hint: "The kitchen may have its own"
        }
        Field {
            width: Theme.width320
            label: "Price"
            text: "3.2O"
            prefix: "£"
            entry: Field.Money
            error: "Type pounds and pence, like 3.20"
        }
        Field {
            width: Theme.width320
            objectName: "lowField"
            label: "Weight"
            text: "0.250"
            suffix: "kg"
            entry: Field.Money
        }
        Field {
            width: Theme.width320
            label: "VAT number"
            text: "GB 123"
            enabled: false
            hint: "Set by the owner"
        }
        Field {
            width: Theme.width320
            label: "Bank password"
            text: "secret"
            entry: Field.Secret
            busy: true
        }
    }
    Flow {
        Layout.fillWidth: true
        spacing: Theme.space32

        Keypad {
            objectName: "moneyKeypad"
            enterText: "Take £20.00"
        }
        Keypad {
            kind: Keypad.Pin
            places: 4
            dots: 2
        }
        Keypad {
            kind: Keypad.Pin
            places: 4
            dots: 4
            error: "Not this PIN. 3 tries left"
        }
    }
    Part {
        title: "KeyFigure"

        KeyFigure {
            label: "Takings"
            value: "£1,842.10"
            change: "+8% on last Friday"
            changeTone: Tone.Good
        }
        KeyFigure {
            label: "Orders"
            value: "214"
            change: "-2%"
            changeTone: Tone.Stop
        }
        KeyFigure {
            label: "Labour"
            value: "24%"
            chosen: true
        }
    }
    Button {
        objectName: "cancelButton"
        text: "Cancel"
    }
    Progress {
        Layout.fillWidth: true
        text: "Reading the menu, 120 of 248"
        value: 0.48
        cancelText: "Cancel"
    }
    Progress {
        Layout.fillWidth: true
        text: "Waiting for the bank"
    }
    EmptyState {
        Layout.fillWidth: true
        iconName: "cup"
        title: "No products yet"
        text: "Import a menu, or add the first one by hand. It is on the till at once."
        actionText: "Add a product"
    }
    RankRow {
        Layout.fillWidth: true
        title: "Flat white"
        amount: "£1,262.40"
        share: 1
    }
    RankRow {
        Layout.fillWidth: true
        title: "Grandmother's slow-cooked beef and ale pie with buttered mash, peas and a jug of gravy on the side"
        amount: "£311.60"
        share: 0.25
        down: true
    }
    RankRow {
        Layout.fillWidth: true
        title: "Scone"
        amount: "£0.20"
    }
}
