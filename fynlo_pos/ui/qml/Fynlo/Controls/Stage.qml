pragma ComponentBehavior: Bound
import QtQuick

/** The root of a window: its ground, its direction, and the layers where sheets and the keyboard lie. */
FocusScope {
    id: root

    default property alias content: page.data
    /** Where sheets lie, above the page. */
    readonly property Item overlay: sheets
    /** No keys are attached: ours opens when a field is touched. Set by `ui.onscreen_keyboard`. */
    property bool ownKeyboard: false
    readonly property bool keyboardOpen: ownKeyboard && line !== null && line.touched
    readonly property FieldLine line: Window.activeFocusItem as FieldLine

    signal keyCommitted(string text)
    signal keyErased

    property real _lift: 0

    focus: true
    LayoutMirroring.enabled: Theme.mirrored
    LayoutMirroring.childrenInherit: true

    /** Moves the page up until the field lies above the keyboard. */
    function _clearKeyboard(): void {
        if (!root.keyboardOpen || root.line === null) {
            root._lift = 0;
            return;
        }
        const bottom = root.line.mapToItem(page, 0, root.line.height).y + Theme.space32;
        root._lift = Math.max(0, Math.min(keyboard.height, bottom - (root.height - keyboard.height)));
    }

    /** Our Enter is the field's alone: a sheet's button lies beneath the keyboard, and acts unseen. */
    function _finishLine(): void {
        const finished = root.line;
        finished.touched = false;
        finished.accepted();
        // "Next" led to another field, and its hand goes on writing there.
        const next = root.line;
        if (next !== null && next !== finished && finished.visible)
            next.touched = !next.readOnly;
    }

    onLineChanged: root._clearKeyboard()
    onKeyboardOpenChanged: {
        // Made when it is first wanted: most tills have keys, and it costs a start 30 ms.
        keyboard.active = keyboard.active || root.keyboardOpen;
        root._clearKeyboard();
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.ground
    }
    FocusScope {
        id: page

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.topMargin: -root._lift
        height: root.height
        focus: true

        Behavior on anchors.topMargin {
            NumberAnimation {
                duration: Theme.across
            }
        }
    }
    Item {
        id: sheets

        anchors.fill: page
        z: 10
    }
    Loader {
        id: keyboard

        active: false
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        height: Math.min(implicitHeight, root.height * Theme.keyboardShare)
        visible: root.keyboardOpen
        z: 20
        sourceComponent: Keyboard {
            line: root.line
            onCommitted: text => root.keyCommitted(text)
            onErased: root.keyErased()
            onEntered: root._finishLine()
            onDismissed: root.line.touched = false
        }
    }
}
