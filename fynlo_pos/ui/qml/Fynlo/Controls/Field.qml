pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts

/** A labelled line to write on. It shows `text`; what is typed arrives by `edited`. */
FocusScope {
    id: root

    enum Entry {
        Words,
        Digits,
        Email,
        Money,
        /** A PIN: dots for its digits. */
        Secret
    }

    property string label: ""
    property string text: ""
    property string placeholder: ""
    /** Below the line while nothing is wrong. */
    property string hint: ""
    /** What to type instead; replaces the hint. */
    property string error: ""
    property string prefix: ""
    property string suffix: ""
    property string iconName: ""
    property int entry: Field.Words
    /** Names the keyboard's Enter: "Next", "Save", "Search". */
    property string enterName: qsTr("Next")
    /** Receives what the scanner reads while it has the focus. */
    property bool takesCode: false
    property bool readOnly: false
    property bool busy: false
    property int maximumLength: 200
    property string accessibleName: ""
    /** Draws a cross that empties it. */
    property bool clearable: false
    readonly property bool editing: line.activeFocus
    readonly property string typed: line.text

    signal edited(string text)
    signal accepted(string text)
    signal cleared

    readonly property bool _wrong: root.error !== ""

    implicitWidth: Math.max(Theme.scaled(Theme.targetMain * 3), column.implicitWidth)
    implicitHeight: column.implicitHeight

    function focusField(): void {
        line.forceActiveFocus(Qt.TabFocusReason);
    }

    /** Written: the keyboard on the screen goes, the focus stays. */
    function rest(): void {
        line.touched = false;
    }

    function clear(): void {
        line.text = "";
        root.edited("");
        root.cleared();
    }

    onTextChanged: {
        if (line.text !== root.text)
            line.text = root.text;
    }

    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.right: parent.right
        spacing: Theme.space4

        Label {
            id: caption

            Layout.fillWidth: true
            visible: root.label !== ""
            text: root.label
            weight: Theme.medium
            color: root.enabled ? Theme.ink : Theme.quiet
        }
        Rectangle {
            Layout.fillWidth: true
            implicitHeight: Math.max(Theme.target, line.implicitHeight + 2 * Theme.space8)
            radius: Theme.radius
            color: root.enabled && !root.readOnly ? Theme.sunk : Theme.ground
            border.width: root._wrong || root.editing ? 2 * Theme.hairline : Theme.edgeWidth
            border.color: root._wrong ? Theme.stop : root.editing ? Theme.accent : root.enabled ? Theme.edge : Theme.line

            FocusRing {
                shown: root.editing
                inside: false
            }
            RowLayout {
                anchors.fill: parent
                anchors.leftMargin: Theme.space12
                anchors.rightMargin: cross.visible ? 0 : Theme.space12
                spacing: Theme.space8

                Icon {
                    visible: root.iconName !== ""
                    icon: root.iconName
                    color: Theme.quiet
                }
                Label {
                    visible: root.prefix !== ""
                    text: root.prefix
                    color: Theme.quiet
                }
                FieldLine {
                    id: line

                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    Layout.minimumWidth: 0
                    focus: true
                    enabled: root.enabled
                    readOnly: root.readOnly || root.busy
                    maximumLength: root.maximumLength
                    placeholder: root.placeholder
                    takesCode: root.takesCode
                    enterName: root.enterName
                    echoMode: root.entry === Field.Secret ? TextInput.Password : TextInput.Normal
                    inputMethodHints: root._hints()
                    Accessible.name: root.accessibleName !== "" ? root.accessibleName : root.label !== "" ? root.label : root.placeholder
                    Accessible.description: root._wrong ? root.error : root.hint
                    Accessible.passwordEdit: root.entry === Field.Secret
                    onTextEdited: root.edited(text)
                    onAccepted: root.accepted(text)
                    Component.onCompleted: {
                        text = root.text;
                        // Qt gives a password field no name: what it is for, its label says.
                        if (root.entry === Field.Secret)
                            Accessible.labelledBy = caption;
                    }
                }
                Label {
                    visible: root.suffix !== ""
                    text: root.suffix
                    color: Theme.quiet
                }
                Spinner {
                    running: root.busy
                }
                Loader {
                    id: cross

                    readonly property bool wanted: root.clearable && line.text !== "" && root.enabled

                    Layout.fillHeight: true
                    active: false
                    visible: wanted
                    // Kept once it was made: the field is written on and emptied all day.
                    onWantedChanged: active = active || wanted
                    sourceComponent: IconButton {
                        iconName: "close"
                        name: qsTr("Clear")
                        focusPolicy: Qt.NoFocus
                        onClicked: root.clear()
                    }
                }
            }
        }
        Loader {
            Layout.fillWidth: true
            active: root._wrong || root.hint !== ""
            visible: active
            sourceComponent: FieldHint {
                error: root.error
                hint: root.hint
            }
        }
    }

    function _hints(): int {
        switch (root.entry) {
        case Field.Digits:
            return Qt.ImhDigitsOnly;
        case Field.Email:
            return Qt.ImhEmailCharactersOnly | Qt.ImhNoAutoUppercase;
        case Field.Money:
            return Qt.ImhFormattedNumbersOnly;
        case Field.Secret:
            return Qt.ImhDigitsOnly | Qt.ImhHiddenText | Qt.ImhSensitiveData | Qt.ImhNoPredictiveText;
        default:
            return Qt.ImhNone;
        }
    }
}
