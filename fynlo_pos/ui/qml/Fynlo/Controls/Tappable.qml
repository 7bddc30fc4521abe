pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T

/** What all tappable controls share: no focus by touch, busy swallows taps, Enter acts, a spoken name and reason. */
T.AbstractButton {
    id: root

    /** Working: shows progress and ignores taps. */
    property bool busy: false
    /** Busy for longer than anyone would notice: time to draw progress. */
    readonly property bool showsBusy: root.busy && root._waited

    property bool _waited: false
    /** Why it cannot be used now, in words. */
    property string reason: ""
    /** Replaces the spoken name. */
    property string accessibleName: ""
    property bool chosen: false
    /** The spoken name when `accessibleName` is empty. */
    property string spoken: root.text
    /** The shape of face, veil and focus ring. */
    property int round: Theme.radius
    property bool ringInside: false

    focusPolicy: Qt.TabFocus
    hoverEnabled: false
    padding: Theme.space12
    implicitWidth: Math.max(Theme.target, implicitContentWidth + leftPadding + rightPadding)
    implicitHeight: Math.max(Theme.target, implicitContentHeight + topPadding + bottomPadding)

    Accessible.role: Accessible.Button
    Accessible.name: root.accessibleName !== "" ? root.accessibleName : root.spoken
    Accessible.description: root.busy ? qsTr("Busy") : root.reason
    Accessible.selected: root.chosen
    Accessible.onPressAction: {
        if (!root.busy)
            root.click();
    }

    onBusyChanged: root._waited = false
    Keys.onPressed: event => {
        const acts = event.key === Qt.Key_Return || event.key === Qt.Key_Enter;
        if (acts && !root.busy && !event.isAutoRepeat)
            root.click();
        event.accepted = acts || (root.busy && event.key === Qt.Key_Space);
    }

    // Made only when needed: a page holds a hundred of these.
    Loader {
        anchors.fill: parent
        active: root.busy || root.visualFocus
        z: 2
        sourceComponent: Item {
            // Takes the touches of a busy control, all fingers of them.
            MultiPointTouchArea {
                anchors.fill: parent
                enabled: root.busy
                mouseEnabled: true
            }
            Timer {
                interval: Theme.patience
                running: root.busy
                onTriggered: root._waited = true
            }
            FocusRing {
                shown: root.visualFocus
                round: root.round
                inside: root.ringInside
            }
        }
    }
}
