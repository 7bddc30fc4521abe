pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts

/** Keys that never move. It only says which was pressed; `ui.keypad_entry` knows what that means. */
FocusScope {
    id: root

    enum Kind {
        Money,
        Count,
        Weight,
        Pin
    }

    property int kind: Keypad.Money
    /** PIN: how many digits are in, out of how many (0: not shown). */
    property int dots: 0
    property int places: 0
    property string error: ""
    property bool busy: false
    /** "" has no enter key. */
    property string enterText: ""
    property bool enterEnabled: true
    property string enterReason: ""
    property int keySize: Theme.targetMid

    /** One of 0..9 00 . back clear enter. */
    signal key(string k)

    /** Code, columns and rows of every key; a PIN pad counts from the top, like a card machine. */
    readonly property var _keys: root.kind === Keypad.Pin ? root._pinKeys() : root._numberKeys()

    implicitWidth: Theme.keypadWidth
    implicitHeight: column.implicitHeight
    // Digits run left to right in every language.
    LayoutMirroring.enabled: false
    LayoutMirroring.childrenInherit: true
    Accessible.role: Accessible.Grouping
    Accessible.name: root.kind === Keypad.Pin ? qsTr("PIN, %1 of %2 digits").arg(root.dots).arg(root.places) : qsTr("Number keys")

    ColumnLayout {
        id: column

        anchors.fill: parent
        spacing: Theme.space8

        RowLayout {
            Layout.alignment: Qt.AlignHCenter
            Layout.preferredHeight: Theme.iconSize
            visible: root.kind === Keypad.Pin
            spacing: Theme.space12

            Repeater {
                model: Math.max(root.places, root.dots)

                Rectangle {
                    required property int index

                    implicitWidth: Theme.scaled(Theme.space16)
                    implicitHeight: implicitWidth
                    radius: width / 2
                    color: index < root.dots ? (root.error !== "" ? Theme.stop : Theme.ink) : Theme.clear
                    border.width: 2 * Theme.hairline
                    border.color: root.error !== "" ? Theme.stop : Theme.edge
                }
            }
            Spinner {
                running: root.busy
            }
        }
        Label {
            Layout.fillWidth: true
            // A PIN pad keeps the room: keys do not move under the finger when a PIN is wrong.
            visible: root.error !== "" || root.kind === Keypad.Pin
            text: root.error
            color: Theme.stop
            weight: Theme.medium
            horizontalAlignment: Text.AlignHCenter
            Accessible.role: Accessible.AlertMessage
        }
        GridLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            columns: root.kind === Keypad.Pin ? 3 : 4
            uniformCellWidths: true
            uniformCellHeights: true
            columnSpacing: Theme.space8
            rowSpacing: Theme.space8

            Repeater {
                model: root._keys

                KeypadKey {
                    required property var modelData

                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    Layout.columnSpan: modelData.wide
                    Layout.rowSpan: modelData.tall
                    Layout.minimumHeight: least * modelData.tall + Theme.space8 * (modelData.tall - 1)
                    Layout.preferredHeight: root.keySize * modelData.tall + Theme.space8 * (modelData.tall - 1)
                    code: modelData.code
                    busy: root.busy
                    onClicked: root.key(modelData.code)
                }
            }
        }
        Loader {
            Layout.fillWidth: true
            active: root.enterText !== ""
            visible: active
            sourceComponent: Button {
                text: root.enterText
                kind: Button.Primary
                size: Button.Large
                enabled: root.enabled && root.enterEnabled
                reason: root.enterReason
                busy: root.busy
                onClicked: root.key("enter")
            }
        }
    }

    Keys.onPressed: event => {
        const k = root._typed(event);
        if (k === "" || root.busy)
            return;
        event.accepted = true;
        root.key(k);
    }

    function _cell(code: string, wide: int, tall: int): var {
        return {
            "code": code,
            "wide": wide,
            "tall": tall
        };
    }

    function _pinKeys(): var {
        return ["1", "2", "3", "4", "5", "6", "7", "8", "9", "clear", "0", "back"].map(code => root._cell(code, 1, 1));
    }

    function _numberKeys(): var {
        const one = code => root._cell(code, 1, 1);
        const corner = root.kind === Keypad.Money ? "00" : root.kind === Keypad.Weight ? "." : "";
        const last = corner === "" ? [root._cell("0", 3, 1)] : [root._cell("0", 2, 1), one(corner)];
        return [one("7"), one("8"), one("9"), root._cell("back", 1, 2), one("4"), one("5"), one("6"), one("1"), one("2"), one("3"), root._cell("clear", 1, 2), ...last];
    }

    function _typed(event: KeyEvent): string {
        switch (event.key) {
        case Qt.Key_Backspace:
            return "back";
        case Qt.Key_Delete:
            return "clear";
        case Qt.Key_Return:
        case Qt.Key_Enter:
            return root.enterText !== "" && root.enterEnabled ? "enter" : "";
        case Qt.Key_Comma:
        case Qt.Key_Period:
            return root.kind === Keypad.Money || root.kind === Keypad.Weight ? "." : "";
        default:
            return /^[0-9]$/.test(event.text) ? event.text : "";
        }
    }
}
