pragma ComponentBehavior: Bound
import QtQuick
import Fynlo.Controls

/** A QR code, dark on light in every theme: scanners read nothing else. */
Rectangle {
    id: root

    /** Lines of "1" for dark and "0" for light, the quiet zone included. */
    property list<string> modules
    property string name: qsTr("QR code")
    property int moduleSize: Theme.scaled(Theme.space4)

    implicitWidth: root.modules.length * root.moduleSize
    implicitHeight: implicitWidth
    color: paper.surface
    Accessible.role: Accessible.Graphic
    Accessible.name: root.name

    LightColours {
        id: paper
    }
    Column {
        anchors.centerIn: parent
        LayoutMirroring.enabled: false
        LayoutMirroring.childrenInherit: true

        Repeater {
            model: root.modules

            Row {
                id: line

                required property string modelData

                Repeater {
                    model: line.modelData.length

                    Rectangle {
                        required property int index

                        width: root.moduleSize
                        height: root.moduleSize
                        color: line.modelData[index] === "1" ? paper.ink : paper.surface
                    }
                }
            }
        }
    }
}
