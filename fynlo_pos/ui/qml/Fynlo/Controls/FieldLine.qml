import QtQuick
import QtQuick.Templates as T

/** The line inside a Field, known to the scanner and to the on-screen keyboard. */
T.TextField {
    id: root

    property string placeholder: ""
    /** The scanner may write here. */
    property bool takesCode: false
    property string enterName: ""
    /** It was touched, so a device without keys shows ours. */
    property bool touched: false

    implicitHeight: contentHeight
    color: enabled ? Theme.ink : Theme.quiet
    placeholderTextColor: Theme.clear
    selectionColor: Theme.accent
    selectedTextColor: Theme.inkOn
    selectByMouse: true
    horizontalAlignment: TextInput.AlignLeft
    verticalAlignment: TextInput.AlignVCenter
    font.family: Theme.family
    font.pixelSize: Theme.body
    font.features: Theme.figures
    passwordMaskDelay: 0
    Accessible.role: Accessible.EditableText
    onPressed: root.touched = !root.readOnly
    onActiveFocusChanged: {
        if (!root.activeFocus)
            root.touched = false;
    }

    Label {
        anchors.fill: parent
        visible: root.text === "" && root.preeditText === "" && root.width >= 2 * Theme.body
        text: root.placeholder
        color: Theme.quiet
        lines: 1
        verticalAlignment: Text.AlignVCenter
        Accessible.ignored: true
    }
}
