import QtQuick
import QtQuick.Layouts

/** On or off, with its words. It shows `checked`; the view model moves it when `changed` arrives. */
Tappable {
    id: root

    property bool on: false
    property string detail: ""

    signal changed(bool on)

    spoken: root.text
    Accessible.role: Accessible.CheckBox
    Accessible.checkable: true
    Accessible.checked: root.on
    // Its words stand in line with those above and below; the face reaches beyond them.
    padding: Theme.space8
    leftPadding: 0
    rightPadding: 0
    leftInset: -Theme.space8
    rightInset: -Theme.space8
    implicitHeight: Math.max(Theme.target, implicitContentHeight + topPadding + bottomPadding)
    onClicked: root.changed(!root.on)

    background: Face {
        color: Theme.clear
        pressed: root.down
        border.width: 0
    }
    contentItem: RowLayout {
        spacing: Theme.space12

        ColumnLayout {
            Layout.fillWidth: true
            spacing: 0

            Words {
                Layout.fillWidth: true
                text: root.text
                weight: Theme.medium
                color: root.enabled ? Theme.ink : Theme.quiet
            }
            Label {
                Layout.fillWidth: true
                visible: text !== ""
                text: !root.enabled && root.reason !== "" ? root.reason : root.detail
                size: Theme.small
                color: Theme.quiet
            }
        }
        Spinner {
            running: root.showsBusy
        }
        Label {
            text: root.on ? qsTr("On") : qsTr("Off")
            size: Theme.small
            weight: Theme.medium
            color: Theme.quiet
            Accessible.ignored: true
        }
        Rectangle {
            id: track

            implicitWidth: Theme.scaled(Theme.target)
            implicitHeight: Theme.badgeSize
            radius: height / 2
            color: !root.enabled ? Theme.sunk : root.on ? Theme.accent : Theme.surface
            border.width: 2 * Theme.hairline
            border.color: !root.enabled ? Theme.line : root.on ? Theme.accent : Theme.edge

            Rectangle {
                id: knob

                anchors.verticalCenter: parent.verticalCenter
                anchors.left: parent.left
                anchors.leftMargin: root.on ? track.width - width - Theme.space4 : Theme.space4
                width: track.height - 2 * Theme.space4
                height: width
                radius: width / 2
                color: !root.enabled ? Theme.line : root.on ? Theme.inkOn : Theme.edge

                Behavior on anchors.leftMargin {
                    NumberAnimation {
                        duration: Theme.inPlace
                    }
                }
            }
        }
    }
}
