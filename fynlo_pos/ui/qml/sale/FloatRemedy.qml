import QtQuick
import Fynlo.Controls
import Fynlo.Till

/** A drawer without a float keeps cash waiting: what to do about it, above the keys that wait. */
Item {
    id: root

    required property CheckoutModel vm
    /** The room is kept once it has been there: no key below it moves under a finger. */
    property bool keepsRoom: false
    property string _float: ""
    readonly property string _floatNow: root.vm.floatText

    signal count

    implicitHeight: remedy.implicitHeight
    visible: root.keepsRoom
    Component.onCompleted: root.keepsRoom = root._floatNow !== ""
    on_FloatNowChanged: {
        if (root._floatNow !== "")
            root._float = root._floatNow;
    }

    Banner {
        id: remedy

        anchors.fill: parent
        visible: root._floatNow !== ""
        tone: Tone.Warn
        text: qsTr("The drawer has no float yet: cash waits, cards do not.")
        actionText: qsTr("Start with %1").arg(root._float)
        dismissText: qsTr("Count it")
        onAction: root.vm.startDay()
        onDismissed: root.count()
    }
}
