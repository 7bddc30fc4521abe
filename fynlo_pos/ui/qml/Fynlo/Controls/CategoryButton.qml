pragma ComponentBehavior: Bound
import QtQuick

/** One category in the rail or the strip. */
Tappable {
    id: root

    /** Category index; -1 draws no bar. */
    property int edge: 0
    property string count: ""
    property string iconName: ""

    spoken: [root.text, root.count].filter(part => part !== "").join(", ")
    Accessible.role: Accessible.PageTab
    padding: Theme.space8
    leftPadding: Theme.space12
    implicitHeight: Math.max(Theme.targetMid, implicitContentHeight + topPadding + bottomPadding)
    ringInside: true
    round: Theme.radiusInner

    background: Face {
        radius: root.round
        color: root.chosen ? Theme.accentSoft : Theme.clear
        pressed: root.down
        border.width: root.chosen && Theme.strong ? Theme.edgeWidth : 0
        border.color: Theme.accent

        Rectangle {
            anchors.left: parent.left
            anchors.top: parent.top
            anchors.bottom: parent.bottom
            anchors.topMargin: Theme.space8
            anchors.bottomMargin: Theme.space8
            width: Theme.barWidth
            radius: width / 2
            color: Theme.category(root.edge)
            visible: root.edge >= 0
        }
    }

    contentItem: Item {
        implicitWidth: Math.ceil(title.implicitWidth) + (root.count !== "" ? Math.ceil(number.implicitWidth) + Theme.space8 : 0) + (root.iconName !== "" ? sign.width + Theme.space8 : 0)
        implicitHeight: title.implicitHeight

        Loader {
            id: sign

            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
            active: root.iconName !== ""
            sourceComponent: Icon {
                icon: root.iconName
                color: title.color
            }
        }
        Words {
            id: title

            anchors.left: root.iconName !== "" ? sign.right : parent.left
            anchors.leftMargin: root.iconName !== "" ? Theme.space8 : 0
            anchors.right: root.count !== "" ? number.left : parent.right
            anchors.rightMargin: root.count !== "" ? Theme.space4 : 0
            anchors.verticalCenter: parent.verticalCenter
            text: root.text
            isName: true
            lines: 3
            weight: root.chosen ? Theme.bold : Theme.regular
            color: !root.enabled ? Theme.quiet : root.chosen ? Theme.accent : Theme.ink
        }
        Loader {
            id: number

            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            active: root.count !== ""
            sourceComponent: Amount {
                text: root.count
                weight: Theme.bold
                color: title.color
            }
        }
    }
}
