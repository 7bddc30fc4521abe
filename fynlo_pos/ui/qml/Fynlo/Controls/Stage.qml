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
    /** Where the page lies. */
    readonly property Item ground: page
    /** No finger is down and none was a moment ago: what comes by itself may move the page. */
    readonly property bool handsRest: !root._touched || Theme.handsRest === 0
    /** The page moved, and nobody can have seen it yet. */
    readonly property bool settling: root._moved

    signal keyCommitted(string text)
    signal keyErased
    /** The picture of a page that moved is there. */
    signal pageSeen

    property real _lift: 0
    property bool _touched: false
    property bool _moved: false
    property bool _unseen: false

    focus: true
    LayoutMirroring.enabled: Theme.mirrored
    LayoutMirroring.childrenInherit: true

    /** To be called where a page moves by itself. A person needs a moment from its next picture on. */
    function pageMoved(): void {
        if (Theme.reaction === 0)
            return;
        root._moved = true;
        root._unseen = true;
        settled.restart();
    }

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

    Timer {
        id: rest

        interval: Theme.handsRest
        onTriggered: root._touched = false
    }
    Timer {
        id: settled

        // Without a picture, as in a window that nobody sees, it does not wait for ever.
        interval: Theme.reaction + (root._unseen ? Theme.second : 0)
        onTriggered: root._moved = false
    }
    Connections {
        target: root.Window.window
        enabled: root._unseen

        function onFrameSwapped(): void {
            root._unseen = false;
            settled.restart();
            root.pageSeen();
        }
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
    // Over all, so that it meets every touch; it takes none.
    Item {
        anchors.fill: parent
        z: 30

        PointHandler {
            id: hand

            onActiveChanged: {
                root._touched = true;
                hand.active ? rest.stop() : rest.restart();
            }
        }
    }
}
