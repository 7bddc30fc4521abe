pragma ComponentBehavior: Bound
import QtQuick
import Fynlo.Controls
import Fynlo.Till

/** The tickets side by side, the oldest first in reading order. */
Flickable {
    id: root

    required property BoardModel vm
    readonly property real least: root.vm.screen.isLarge ? Theme.width440 : Theme.ticketWidth
    readonly property int columns: Math.max(1, Math.floor((width - Theme.space12) / (root.least + Theme.space12)))
    readonly property real each: Math.floor((width - Theme.space12) / root.columns) - Theme.space12

    /** How many tickets begin below what is in sight. */
    readonly property int below: root._countBelow()

    signal headTouched(string key, string number, bool rushed, var courses)

    contentWidth: width
    contentHeight: flow.implicitHeight + 2 * Theme.space12
    clip: true
    boundsBehavior: Flickable.StopAtBounds
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Orders to make")

    Flow {
        id: flow

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.space12
        anchors.rightMargin: 0
        spacing: Theme.space12

        Repeater {
            id: tickets

            model: root.vm.tickets

            Ticket {
                required property string key
                required property string whom
                required property bool asksAllergy
                required property string notReady
                required property var courses
                required age
                required allergy
                required barKey
                required lines
                required number
                required readyText
                required rushed
                required status
                required tone

                width: root.each
                place: whom
                large: root.vm.screen.isLarge
                allergyAsks: asksAllergy
                readyEnabled: notReady === ""
                readyReason: notReady
                onMarkedReady: root.vm.finish(key)
                onLineClicked: index => root.vm.touchRow(key, index)
                onAllergyRead: root.vm.readAllergy(key)
                onHeadClicked: {
                    root.vm.see(key);
                    root.headTouched(key, number, rushed, courses);
                }
            }
        }
    }
    ScrollMark {
        parent: root
        target: root
    }

    function _countBelow(): int {
        const edge = root.contentY + root.height - Theme.target;
        let count = 0;
        for (let place = 0; place < tickets.count; ++place) {
            const ticket = tickets.itemAt(place);
            if (ticket && flow.y + ticket.y > edge)
                ++count;
        }
        return count;
    }

    /** Show what stands below; from the end, the beginning again. */
    function turn(): void {
        const last = root.contentHeight - root.height;
        root.contentY = root.contentY >= last ? 0 : Math.min(last, root.contentY + root.height - Theme.target);
    }
}
